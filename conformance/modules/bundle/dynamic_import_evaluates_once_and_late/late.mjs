import './dep.mjs';
console.log('late');
export default 'd';
export let x = 1;
x = 2;
