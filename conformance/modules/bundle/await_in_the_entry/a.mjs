console.log('a');
Promise.resolve().then(() => console.log('in between'));
