console.log('a begins');
export let a = await new Promise(done => setImmediate(() => { console.log('a goes on'); done('A'); }));
console.log('a ends');
