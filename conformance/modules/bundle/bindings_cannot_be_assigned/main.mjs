import { a } from './a.mjs';
import * as ns from './a.mjs';
for (const f of [() => { a = 1; }, () => { a++; }, () => { [a] = [1]; }, () => { for (a of [1]); }, () => { ns.a = 1; }, () => { delete ns.a; }]) {
  try { f(); console.log('done'); } catch (e) { console.log(e.name); }
}
console.log(a);
