import { Colour, type Shape } from './lib';
const s: Shape = { side: 2 };
console.log(Colour.Red, Colour[0], s.side);
