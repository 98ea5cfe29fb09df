console.log(globalThis.banner);
globalThis.done = true;
