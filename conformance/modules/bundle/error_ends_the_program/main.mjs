import './a.mjs';
import './fails.mjs';
import './never.mjs';
console.log('never');
