const ns = await import('./lib.cjs');
console.log(ns.default.a, ns.a, Object.keys(ns).join());
console.log((await import('./data.json', { with: { type: 'json' } })).default.n);
