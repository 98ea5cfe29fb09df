import { readFileSync } from 'node:fs';
const text = readFileSync(process.argv[2], 'utf8');
const map = JSON.parse(Buffer.from(/sourceMappingURL=data:application\/json[^,]*,(\S+)/.exec(text)[1], 'base64'));
console.log(map.version, map.sources.join(), map.sourcesContent.map(s => s.includes('the comment of the source')).join(), map.names.every(n => typeof n === 'string'), text.includes(process.cwd()), JSON.stringify(map).includes(process.cwd()));
