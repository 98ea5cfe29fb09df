import { id as a } from './a.mjs?1';
import { id as b } from './a.mjs?2';
import { id as c } from './a.mjs?1';
console.log(a !== b, a === c);
