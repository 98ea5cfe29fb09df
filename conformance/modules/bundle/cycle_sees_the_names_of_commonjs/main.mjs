import './a.mjs';
export * as lib from './lib.cjs';
export * from './star.cjs';
export const own = 1;
console.log('main');
