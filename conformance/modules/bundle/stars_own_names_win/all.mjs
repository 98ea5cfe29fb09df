export * from './a.mjs';
export const x = 'own';
