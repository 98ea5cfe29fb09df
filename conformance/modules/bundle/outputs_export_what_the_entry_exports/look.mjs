import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
const text = readFileSync(process.argv[2], 'utf8');
const lib = text.startsWith('var Lib = ') ? vm.runInThisContext(text + '; Lib') : await import(pathToFileURL(process.argv[2]));
console.log(['a', 'b', 'default', 'live', 'renamed', 'up'].filter(name => name in lib).join(), lib.a, lib.renamed, typeof (lib.default.default ?? lib.default));
console.log(lib.up());
