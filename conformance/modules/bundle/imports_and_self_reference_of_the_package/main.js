import { lib } from 'barnoma/lib';
import { lib as same } from '#inner/lib';
console.log(lib, lib === same);
