import { b } from './inner/b.cjs';
export const a = 'a sees ' + b;
