import './d.cjs';
console.log('a');
