import { readFileSync, statSync } from 'node:fs';
const meta = JSON.parse(readFileSync('out/meta.json', 'utf8'));
for (const [name, input] of Object.entries(meta.inputs)) {
  console.log(name, input.bytes === statSync(name).size, input.imports.map(i => [i.path, i.kind, i.external ?? false].join(' ')).join('; '));
}
for (const [name, output] of Object.entries(meta.outputs)) {
  const parts = Object.values(output.inputs).reduce((sum, part) => sum + part.bytesInOutput, 0);
  console.log(output.entryPoint, output.bytes === statSync(name).size, parts > 0 && parts <= output.bytes, Object.keys(output.inputs).sort().join());
}
