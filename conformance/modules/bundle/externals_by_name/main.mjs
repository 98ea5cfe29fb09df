import out, { a } from 'out';
import { b } from 'out/part.cjs';
console.log(out.text, a, b);
