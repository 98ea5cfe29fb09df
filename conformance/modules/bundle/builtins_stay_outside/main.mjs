import fs, { readFileSync } from 'fs';
import * as path from 'node:path';
import test from 'node:util';
console.log(fs.readFileSync === readFileSync, path.posix.join('a', 'b'), typeof test.inspect);
