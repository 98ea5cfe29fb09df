export * from './c.mjs';
