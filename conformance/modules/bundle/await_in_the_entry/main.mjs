import './a.mjs';
console.log('one');
await null;
console.log('two');
for await (const x of [Promise.resolve('three')]) console.log(x);
