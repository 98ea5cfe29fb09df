export let count = 0;
export var list = [];
export function up() { count++; list = [...list, count]; }
let value = 1;
export default value;
value = 2;
