// Writes graphs of modules: ECMAScript and CommonJS mixed, JSON, builtins, cycles, re-exports, stars, names that are texts,
// patterns, classes with blocks, eval, top-level await, import(), errors.
// node generate-graphs.mjs FIRST COUNT FOLDER
import fs from 'node:fs'; import path from 'node:path';
const [from, count, dir] = [+process.argv[2], +process.argv[3], process.argv[4]];
function rng(seed) { let s = (seed * 2654435761 + 12345) >>> 0; return () => { s ^= s << 13; s >>>= 0; s ^= s >>> 17; s ^= s << 5; s >>>= 0; return s / 4294967296; }; }
for (let seed = from; seed < from + count; seed++) one(seed);
function one(seed) {
  const r = rng(seed + 1); for (let i = 0; i < 8; i++) r();
  const int = n => Math.floor(r() * n), chance = p => r() < p, pick = a => a[int(a.length)];
  const tlaCase = chance(0.35), cycles = chance(0.5), throwing = chance(0.12), dynCase = chance(0.5), pure = chance(0.3), wide = chance(0.6);
  const n = 2 + int(7);
  const mods = []; let sloppyOnly = false;
  for (let i = 0; i < n; i++) mods.push({ i, esm: i === 0 ? !chance(0.08) : chance(0.65), imports: [], own: [], stars: [], lines: [] });
  const file = m => './m' + m.i + (m.esm ? '.mjs' : '.cjs');
  for (const m of mods) {
    m.own = m.esm ? (wide ? ['v', 'f', 'c', 'K', 'g', 'p', 'q', 'e', 'n', 'a'] : ['v', 'f', 'c', 'K', 'g']).filter(() => chance(0.7)).map(x => x + m.i) : ['v', 'f', 'g'].filter(() => chance(0.8)).map(x => x + m.i);
    m.def = chance(0.6); m.outer = m.esm && wide && chance(0.1); m.text = m.esm && m.own.includes('n' + m.i) && chance(0.6);
    if (!m.esm) m.def = true;
    const deg = int(4);
    for (let k = 0; k < deg; k++) {
      const t = cycles ? pick(mods) : (m.i + 1 < n ? mods[m.i + 1 + int(n - m.i - 1)] : null);
      if (!t) continue;
      if (!m.esm && t.esm && (tlaCase || cycles || throwing)) continue;
      m.imports.push({ t, kind: m.esm ? pick(['named', 'named', 'ns', 'bare', 'default', 'star', 'starAs', 'reexport', 'mixed', ...(wide ? ['text'] : [])]) : 'require' });
    }
  }
  const calm = !mods[0].esm;
  // every module reachable preferably: main imports some
  for (let k = 1; k < n; k++) if (mods[0].esm && chance(0.3)) mods[0].imports.push({ t: mods[k], kind: pick(['named', 'bare', 'ns']) });
  // exports closure
  const names = m => {
    const seen = new Set(), out = new Set();
    const go = (x, first) => { if (seen.has(x)) return; seen.add(x); x.own.forEach(o => out.add(o)); if (x.esm) { (x.extra || []).forEach(o => out.add(o)); x.imports.filter(d => d.kind === 'star').forEach(d => go(d.t, false)); } };
    go(m, true); return [...out].sort();
  };
  for (const m of mods) { m.extra = []; let c = 0; for (const d of m.imports) { if (d.kind === 'starAs') { d.as = 'sa' + m.i + '_' + c++; m.extra.push(d.as); } if (d.kind === 'reexport') { const cand = d.t.own; if (cand.length) { d.name = pick(cand); d.as = chance(0.5) ? 're' + m.i + '_' + c++ : 'ren' + m.i + '_' + c++; m.extra.push(d.as); } } } }
  for (const m of mods) {
    const L = m.lines, imps = [], body = [];
    const probe = (expr, label) => body.push(`try { log(${JSON.stringify('m' + m.i + ' ' + label)}, show(${expr})) } catch (e) { log(${JSON.stringify('m' + m.i + ' ' + label + ' threw')}, e.name) }`);
    if (m.esm) {
      let q = 0;
      for (const d of m.imports) {
        const s = JSON.stringify(file(d.t)), all = names(d.t), id = '_' + q++;
        if (d.kind === 'bare') imps.push(`import ${s};`);
        else if (d.kind === 'star') imps.push(`export * from ${s};`);
        else if (d.kind === 'starAs') imps.push(`export * as ${d.as} from ${s};`);
        else if (d.kind === 'reexport') { if (d.name) imps.push(`export { ${d.name} as ${d.as} } from ${s};`); else imps.push(`import ${s};`); }
        else if (d.kind === 'text') { if (d.t.text) { imps.push(`import { "text ${d.t.i}" as text${id}, } from ${s};`); probe(`text${id}()`, 'text'); } else imps.push(`import ${s};`); }
        else if (d.kind === 'ns') { if (chance(0.3) && d.t.esm && !hasForeign(d.t) && !hasOuter(d.t)) body.push(`try { log('m${m.i} keys now', Object.keys(ns${id}).length, '${all[0] || 'none'}' in ns${id}, Object.isExtensible(ns${id})) } catch (e) { log('keys now threw', e.name) }`); imps.push(`import * as ns${id} from ${s};`); for (const x of all) { if (chance(0.5)) probe(`ns${id}.${x}`, `ns.${x}`); if (/^[fgena]/.test(x) && chance(0.4)) probe(`ns${id}.${x}()`, `ns.${x}()`); } if (chance(0.3) && d.t.esm && !hasForeign(d.t)) body.push(`globalThis.later.push(() => { try { log('m${m.i} keys', Object.keys(ns${id}).join()) } catch (e) { log('keys threw') } });`); if (chance(0.2)) body.push(`globalThis.later.push(() => { log('late keys', show(ns${id}.v${d.t.i})) });`); }
        else if (d.kind === 'default') { if (d.t.def) { imps.push(`import def${id} from ${s};`); probe(`def${id}`, 'default'); } else imps.push(`import ${s};`); }
        else { const chosen = all.filter(() => chance(0.6)); const alias = chosen.map(x => chance(0.4) ? [x, x + id] : [x, x + id + 'z']); const df = d.kind === 'mixed' && d.t.def ? `dm${id}, ` : '';
          imps.push(`import ${df}{ ${alias.map(([x, y]) => `${x} as ${y}`).join(', ')} } from ${s};`);
          for (const [x, y] of alias) { if (chance(0.6)) probe(y, x); if (/^[fgena]/.test(x) && chance(0.6)) { probe(`${y}()`, x + '()'); const v = alias.find(([z]) => z === 'v' + x.slice(1)); if (v) probe(v[1], v[0]); } if (/^K/.test(x) && chance(0.5)) probe(`new ${y}().who()`, 'class'); }
          if (df && chance(0.5)) probe(`dm${id}`, 'mixed default'); }
      }
      if (wide && chance(0.25)) { fs.mkdirSync(path.join(dir, String(seed)), { recursive: true }); fs.writeFileSync(path.join(dir, String(seed), `j${m.i}.json`), JSON.stringify({ a: m.i, 'b-c': [null, 'x'], __proto__x: 1 })); imps.push(`import json${m.i} from './j${m.i}.json' with { type: 'json' };`); probe(`JSON.stringify(json${m.i})`, 'json'); }
      if (wide && chance(0.25)) { imps.push(pick([`import p${m.i}p, { sep as sep${m.i}, basename } from 'node:path';`, `import * as p${m.i}p from 'path'; import { sep as sep${m.i}, basename } from 'node:path';`])); probe(`sep${m.i} + basename('/a/b') + typeof p${m.i}p.join`, 'path'); }
      if (m.outer) { imps.push(`export { posix as posix${m.i}, default as path${m.i} } from 'node:path'; export * from 'node:url';`); }
      if (wide && chance(0.2)) probe(`typeof import.meta.url + typeof import.meta.nothing`, 'meta');
      if (!pure || chance(0.5)) body.unshift(`log('start m${m.i}');`);
      const decl = [];
      for (const o of m.own) switch (o[0]) {
        case 'v': decl.push(`export let ${o} = ${m.i * 10};`); break;
        case 'f': decl.push(`export function ${o}() { ${m.own.includes('v' + m.i) ? `v${m.i}++; return v${m.i};` : `return 'f' + inner;`} }`); break;
        case 'c': decl.push(`export const ${o} = ${chance(0.5) ? `'c${m.i}'` : `{ k: ${m.i} }`};`); break;
        case 'K': decl.push(`export class ${o} { who() { return 'K${m.i}' + inner + ${o}.name; } }`); break;
        case 'g': decl.push(`export var ${o} = () => 'g${m.i}';`); break;
        case 'p': decl.push(pick([`export const { ${o}, z: [, q${m.i}z = 'z'] = [] } = { ${o}: 'p${m.i}' };`, `export let [${o} = () => {}] = [];`, `export const { ['k']: ${o} = class { static n = ${o}x; } } = {}; var ${o}x = 1;`])); break;
        case 'q': decl.push(pick([`export var ${o} = 1; for (${o} of [1, 2, 3]) ; ({ ${o} } = { ${o}: ${o} + 1 });`, `export let ${o} = 0; [${o}] = [5]; ${o}++; ${o} **= 2;`, `let ${o}; export { ${o} }; for (${o} in { a: 1, b: 2 }) ; ${o} ??= 'never';`])); break;
        case 'e': decl.push(pick([`export function ${o}(x = 'inner') { return eval(x); }`, `export function ${o}() { return eval('typeof inner + arguments.length'); }`, `export const ${o} = (s) => { const inner = 'shadow'; return eval('inner') + inner; };`])); break;
        case 'n': decl.push(m.text ? `function ${o}() { return ${o}.name + (function () { return typeof this; })(); }\nexport { ${o}, ${o} as "text ${m.i}" };` : pick([`export function ${o}(inner = (() => 'd')(), { x = ${o}.length } = {}) { return inner + x; }`, `export async function ${o}() { return typeof this; }`, `export function* ${o}() { yield inner; }`])); break;
        case 'a': decl.push(pick([`export const ${o} = function () { return typeof this + arguments.length; };`, `export class ${o} { static #p = 1; static { this.q = ${o}.#p; globalThis.log && log('block ${o}', this.name); } static ['k' + 1] = 1; }`, `export var ${o} = class Named { static z = Named.name; };`])); break;
      }
      decl.push(`${pick(['const', 'let', 'var'])} inner = 'i${m.i}';`);
      if (m.def) decl.push(pick([`export default function () { return 'd' + inner; }`, `export default class { static z = ${m.i}; }`, `export default 'dv${m.i}';`, `export default () => inner;`, `function dd() { return inner; }\nexport { dd as default };`, `export default function named() { return 'nn' + inner; }`, `let dl = ${m.i}; export { dl as default }; dl = dl + 1;`]));
      if (tlaCase && chance(0.5)) for (let k = 0, e = 1 + int(4); k < e; k++) decl.splice(int(decl.length + 1), 0, `await ${pick(['null', '0', 'Promise.resolve(1)'])}; log('m${m.i} ticked ${k}');`);
      if (throwing && !calm && m.i && chance(0.3)) decl.splice(int(decl.length + 1), 0, `if (inner !== 5) { throw new Error('boom ${m.i}'); }`);
      if (dynCase && chance(0.5)) { const t = pick(mods); body.push(`globalThis.later.push(() => import(${JSON.stringify(file(t))}).then(ns => { log('m${m.i} got m${t.i}', ${t.esm && !hasForeign(t) ? 'Object.keys(ns).join()' : "'cjs'"}, show(ns.v${t.i}), show(ns.default)); }, e => log('dyn failed', e.message)));`); }
      // interleave
      const all = [...decl]; for (const b of body) all.splice(int(all.length + 1), 0, b);
      if (chance(0.3)) all.push(`log('m${m.i} this', typeof this);`);
      const pos = chance(0.8) ? 0 : int(all.length + 1);
      all.splice(pos, 0, ...imps);
      if (pure && !body.length && chance(0.5)) all.push(`const unused${m.i} = /* @__PURE__ */ log('never');`.replace("log('never')", 'Object.create(null)'));
      L.push(...all, `log('end m${m.i}');`);
    } else {
      let q = 0;
      const strict = chance(0.4);
      if (strict) L.push(`'use strict';`);
      L.push(`log('start m${m.i}', typeof module, typeof exports, typeof require, this === exports);`);
      const style = int(4);
      const stmts = [];
      for (const o of m.own) stmts.push(o[0] === 'v' ? `exports.${o} = ${m.i * 10};` : o[0] === 'f' ? `exports.${o} = function () { ${m.own.includes('v' + m.i) ? `exports.v${m.i} = (exports.v${m.i} || 0) + 1;` : ''} return ${strict ? `this === undefined || typeof this` : `typeof this`}; };` : `exports.${o} = () => 'g${m.i}';`);
      for (const d of m.imports) { const s = JSON.stringify(file(d.t)), id = '_' + q++; const req = chance(0.25) ? `if (${chance(0.5)}) { ` : ''; stmts.push(`${req}var r${id} = require(${s}); log('m${m.i} required', show(r${id}), show(r${id}.v${d.t.i}));${req ? ' }' : ''}`); if (chance(0.4)) stmts.push(`try { log('call', r${id}.f${d.t.i}()) } catch (e) { log('call threw', e.name) }`); }
      if (dynCase && chance(0.4)) { const t = pick(mods); stmts.push(`globalThis.later.push(() => import(${JSON.stringify(file(t))}).then(ns => { log('m${m.i} cgot m${t.i}', show(ns.v${t.i}), show(ns.default)); }, e => log('dyn failed', e.message)));`); }
      if (wide && chance(0.2)) { fs.mkdirSync(path.join(dir, String(seed)), { recursive: true }); fs.writeFileSync(path.join(dir, String(seed), `j${m.i}.json`), JSON.stringify({ a: m.i })); stmts.push(`log('m${m.i} json', show(require('./j${m.i}.json')), require('./j${m.i}.json') === require('./j${m.i}.json'), require('node:path').sep);`); }
      if (wide && !strict && chance(0.2)) { if (chance(0.3)) { sloppyOnly = true; stmts.push(pick([`log('with', (function (o) { with (o) { return x; } })({ x: 1 }));`, `log('octal', 010, (function (a, a) { return a; })(1, 2));`, `var lone = 1; log('lone', delete lone);`])); } else stmts.push(pick([`if (true) { function block${m.i}() { return 'block' + typeof block${m.i}; } } log('block', block${m.i}());`, `log('delete', delete module.nothing, typeof undeclared${m.i});`, `log('var', typeof hoisted${m.i}); var hoisted${m.i} = 1; let inner = hoisted${m.i};`])); }
      if (wide && chance(0.15)) stmts.push(`if (log('early', 1) || module.id === 'never') { return; }`);
      if (chance(0.2)) stmts.push(`exports.__esModule = true;`, `exports.default = 'esd${m.i}';`);
      if (throwing && !calm && !dynCase && chance(0.3)) stmts.splice(int(stmts.length + 1), 0, `if (true) throw new Error('boom ${m.i}');`);
      const order = stmts.map(x => [r(), x]).sort((a, b) => a[0] - b[0]).map(x => x[1]);
      L.push(...order);
      if (style === 0 && !m.own.length) L.push(`module.exports = function () { return 'me${m.i}'; };`);
      if (!strict && chance(0.3)) L.push(`sloppy${seed}_${m.i} = 1; log('sloppy', typeof sloppy${seed}_${m.i}, (function () { return this === globalThis; })());`);
      L.push(`log('end m${m.i}');`);
    }
  }
  function hasOuter(t, seen = new Set()) { if (seen.has(t)) return false; seen.add(t); return t.outer || t.imports.some(d => d.kind === 'star' && hasOuter(d.t, seen)); }
  function hasForeign(t, seen = new Set()) { if (seen.has(t)) return false; seen.add(t); return !t.esm || t.imports.some(d => d.kind === 'star' && hasForeign(d.t, seen)); }
  const d = path.join(dir, String(seed)); fs.mkdirSync(d, { recursive: true });
  for (const m of mods) fs.writeFileSync(path.join(d, 'm' + m.i + (m.esm ? '.mjs' : '.cjs')), m.lines.join('\n') + '\n');
  if (sloppyOnly) fs.writeFileSync(path.join(d, 'sloppy-only'), '');
}
