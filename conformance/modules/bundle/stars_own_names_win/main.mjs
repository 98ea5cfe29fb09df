import { x, y } from './all.mjs';
import * as all from './all.mjs';
console.log(x, y, 'default' in all);
