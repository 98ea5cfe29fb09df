export const x = 'one binding';
