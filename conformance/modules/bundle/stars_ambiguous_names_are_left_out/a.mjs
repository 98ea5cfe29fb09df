export const both = 1, a = 'a';
