// Start-up of the installed distribution against Node, whole processes, in one run and in turn:
//
//   node benchmarks/startup.mjs [--rounds 21] [--somon PATH]
//
// Prints the median and the least wall time of each command, the ratios that count, and the peak memory of the largest
// process of `somon run`. The first round is not counted. Exit status 1 if a ratio or the memory is above its limit.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const LIMITS = { run: 2.0, version: 1.7, megabytes: 160 };

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
}

/** The launcher of the distribution that ./somon has built. */
function installed() {
  const launcher = join(root, 'somon');
  const { status, stderr } = spawnSync(launcher, ['--version'], { encoding: 'utf8' });
  if (status !== 0) {
    throw new Error(`${launcher} --version: ${stderr}`);
  }
  const dist = join(root, '.dist');
  return join(dist, readFileSync(join(dist, 'current'), 'utf8').trim(), 'bin', 'somon');
}

function milliseconds([command, ...args]) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const took = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) {
    throw new Error(`${command} ${args.join(' ')}: ${status}\n${stderr}`);
  }
  return took;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

/** Peak memory of the largest process, in megabytes: GNU time says it of the process and of all it waited for. */
function peakMegabytes(command) {
  const { stderr, error } = spawnSync('/usr/bin/time', ['-f', 'peak=%M', ...command], { encoding: 'utf8' });
  return error === undefined ? Number(/peak=(\d+)/.exec(stderr)[1]) / 1024 : undefined;
}

/** The same from the kernel's own account, while the processes still are. */
function peakFromProc(command) {
  const script = 'import os,resource,subprocess,sys; subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL); '
      + 'print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)';
  const { stdout, status } = spawnSync('python3', ['-c', script, ...command], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) / 1024 : undefined;
}

const folder = mkdtempSync(join(tmpdir(), 'startup-'));
try {
  writeFileSync(join(folder, 'hello.js'), 'console.log("Салом, ҷаҳон!");\n');
  writeFileSync(join(folder, 'hello.som'), 'чоп.сабт("Салом, ҷаҳон!");\n');
  const somon = option('somon', undefined) ?? installed();
  const rounds = Number(option('rounds', '21'));
  const commands = {
    'node -e 0': ['node', '-e', '0'],
    'node hello.js': ['node', join(folder, 'hello.js')],
    'somon --version': [somon, '--version'],
    'somon run hello.som': [somon, 'run', join(folder, 'hello.som')],
    'somon run --engine embedded hello.som': [somon, 'run', '--engine', 'embedded', join(folder, 'hello.som')],
  };
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, command] of Object.entries(commands)) {
      const took = milliseconds(command);
      if (round > 0) {
        times[name].push(took);
      }
    }
  }
  for (const [name, values] of Object.entries(times)) {
    console.log(`${name.padEnd(40)} median ${median(values).toFixed(1)} ms, least ${Math.min(...values).toFixed(1)} ms`);
  }
  const run = median(times['somon run hello.som']) / median(times['node hello.js']);
  const version = median(times['somon --version']) / median(times['node -e 0']);
  const peak = peakMegabytes(commands['somon run hello.som']) ?? peakFromProc(commands['somon run hello.som']);
  console.log(`run / node: ${run.toFixed(2)} (at most ${LIMITS.run})`);
  console.log(`--version / node -e 0: ${version.toFixed(2)} (at most ${LIMITS.version})`);
  console.log(`largest process: ${peak === undefined ? 'not measured' : `${peak.toFixed(0)} MB`} (below ${LIMITS.megabytes})`);
  const bad = run > LIMITS.run || version > LIMITS.version || (peak ?? 0) >= LIMITS.megabytes;
  process.exitCode = bad ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}
