import a from 'old';
import b from 'old/part.js';
import c from 'older';
console.log(a, b, c);
