for (let i = 0; i < 2; i++) {
  try { require('./lib.cjs'); } catch (e) { console.log(e.message); }
}
