export * from './b.mjs';
export const x = 'x';
