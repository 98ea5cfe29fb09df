// Runs generated graphs as they are and as they were bundled, and prints where the lines they log differ.
// node compare-graphs.mjs FIRST COUNT FOLDER
import fs from 'node:fs'; import path from 'node:path'; import { pathToFileURL } from 'node:url'; import { createRequire } from 'node:module'; 
const require = createRequire(import.meta.url);
const [from, count, dir] = [+process.argv[2], +process.argv[3], path.resolve(process.argv[4])];
globalThis.show = v => typeof v === 'function' ? 'fn ' + v.name : v && typeof v === 'object' ? (Object.prototype.toString.call(v) === '[object Module]' ? 'ns ' + Reflect.ownKeys(v).filter(k => k !== 'module.exports' && k !== '__esModule' && typeof k === 'string').length : 'obj ' + Object.keys(v).join()) : String(v);
process.on('unhandledRejection', e => { if (!globalThis.starting) return; globalThis.later = { length: 0, push() {} }; globalThis.log && log('unhandled', e.name, e.message.replace(/\$\d+'/g, "'"))});
const tick = () => new Promise(r => setImmediate(r));
async function run(start) {
  const lines = []; globalThis.log = (...a) => { lines.push(a.join(' ')); }; globalThis.later = []; globalThis.starting = true;
  for (const k of Object.keys(globalThis)) if (k.startsWith('sloppy')) delete globalThis[k];
  try { await start(); } catch (e) { globalThis.later = { length: 0, push() {} }; lines.push('failed ' + e.name + ' ' + e.message.replace(/\$\d+'/g, "'")); }
  for (let i = 0; i < 3; i++) await tick();
  globalThis.starting = false;
  while (globalThis.later.length) { const f = globalThis.later.shift(); try { await f(); } catch (e) { lines.push('later failed ' + e.message); } for (let i = 0; i < 2; i++) await tick(); }
  return lines.join('\n').trim();
}
let bad = 0, total = 0, skipped = 0;
for (let s = from; s < from + count; s++) {
  const d = path.join(dir, String(s));
  const entry = ['m0.mjs', 'm0.cjs'].map(x => path.join(d, x)).find(fs.existsSync);
  const want = (await run(() => entry.endsWith('.cjs') ? require(entry) : import(pathToFileURL(entry)))).replaceAll(/unhandled .*\n?/g, '').trim();
  if (/SyntaxError/.test(want)) { skipped++; continue; }
  for (const f of ['esm', 'cjs', 'iife']) {
    const out = path.join(d, 'out' + (f === 'esm' ? '.mjs' : f === 'cjs' ? '.cjs' : '.iife.cjs'));
    total++;
    if (!fs.existsSync(out)) { if (f === 'esm' && fs.existsSync(path.join(d, 'sloppy-only'))) continue; console.log(s, f, 'no output'); bad++; continue; }
    let got = await run(() => f === 'esm' ? import(pathToFileURL(out)) : require(out));
    let w = want;
    // a rejected start is told otherwise where nobody can wait for it
    got = got.replace(/^unhandled (.*)$/m, (_, m) => 'failed ' + m);
    if (f === 'esm') { w = w.replace(/^sloppy.*$/mg, ''); got = got.replace(/^sloppy.*$/mg, ''); if (/assigned|is not defined/.test(got) && /sloppy/.test(want)) continue; w = w.replace(/^(call .*)$/mg, 'call'); got = got.replace(/^(call .*)$/mg, 'call'); w = w.replace(/\b(true|object|undefined)\b/g,'T'); got = got.replace(/\b(true|object|undefined)\b/g,'T'); }
    // when a failure is told, beside modules that go on waiting, is a matter of turns
    const failed = s => s.split('\n').filter(l => !l.startsWith('failed ')).concat(s.split('\n').filter(l => l.startsWith('failed '))).join('\n');
    w = failed(w); got = failed(got);
    if (got !== w) { bad++; if (bad < 6) { const a = w.split('\n'), b = got.split('\n'); let i = 0; while (a[i] === b[i]) i++; console.log(`seed ${s} ${f}: line ${i}\n  want ${a.slice(Math.max(0, i - 1), i + 3).join(' | ')}\n  got  ${b.slice(Math.max(0, i - 1), i + 3).join(' | ')}`); } else console.log('seed', s, f); }
  }
}
console.log(`${total} runs, ${bad} different, ${skipped} skipped`);
