import { late } from './main.mjs';
import * as main from './main.mjs';
const why = f => { try { return f(); } catch (e) { return e.name; } };
export const a = [why(() => late), why(() => main.late), why(() => Object.keys(main).join())].join();
