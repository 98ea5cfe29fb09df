import { count, up } from './lib';
up();
up();
console.log(count);
