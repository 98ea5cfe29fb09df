export * from './c.mjs';
export { d } from './c.mjs';
