export { a as renamed } from './a.mjs';
export * from './a.mjs';
export let live = 1;
export const up = () => ++live;
export default class Kind {}
