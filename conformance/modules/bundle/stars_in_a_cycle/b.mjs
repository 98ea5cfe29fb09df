export * from './a.mjs';
export const y = 'y';
