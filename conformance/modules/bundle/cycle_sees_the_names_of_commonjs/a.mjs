import * as main from './main.mjs';
const names = o => Object.getOwnPropertyNames(o).filter(n => n !== 'module.exports').join();
console.log(names(main.lib), main.lib.early, 'early' in main.lib, 'star' in main, main.star);
setImmediate(() => console.log(names(main.lib), main.lib.early, main.star, Object.isExtensible(main)));
