export const both = 2, b = 'b';
