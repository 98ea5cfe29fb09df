import { self } from './main.mjs';
console.log(typeof self.fileURLToPath, self.sep.length, 'pathToFileURL' in self);
