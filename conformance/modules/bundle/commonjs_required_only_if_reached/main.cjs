if (process.argv.length > 100) require('./never.cjs');
for (let i = 0; i < 2; i++) console.log(require('./lib.cjs').n);
function later() { return require('./later.cjs'); }
console.log('before');
later();
