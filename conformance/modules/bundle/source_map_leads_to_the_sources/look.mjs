import { spawnSync } from 'node:child_process';
const { stderr } = spawnSync('node', ['--enable-source-maps', process.argv[2]], { encoding: 'utf8' });
console.log(stderr.match(/[^/]*\.som:\d+:\d+/g).slice(0, 2).join(' '), stderr.includes('бо қасд'));
