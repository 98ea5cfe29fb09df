export * from 'node:url';
export { sep } from 'node:path';
export * as self from './main.mjs';
import './a.mjs';
console.log('main');
