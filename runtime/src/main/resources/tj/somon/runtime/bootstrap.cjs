'use strict';
// Links and evaluates a compiled program inside Node. It gets the program from the JVM as frames (see Frames.java) and
// asks it for modules that only a running program can name. Node 20 and newer, and the embedded Node, run this file.

const vm = require('node:vm');
const path = require('node:path');
const { fileURLToPath, pathToFileURL } = require('node:url');

const OLDEST_NODE = 20;
/** Bytes before a frame on the socket: its length in bytes, most significant first. */
const HEAD = 4;
const ORPHANED = 70;
/** How often a program looks whether its parent is still there, in milliseconds. */
const GLANCE = 1000;
const UNSETTLED_TOP_LEVEL_AWAIT = 13;
const OWN_FILE = typeof __filename === 'string' ? __filename : 'somon:bootstrap';
const OWN_FRAMES = ['node:internal/vm', 'node:vm', OWN_FILE, 'somon:'];

/** The fields of a frame: each is its length in UTF-16 units, a space and that many units. */
function fieldsOf(frame) {
  const fields = [];
  for (let at = 0; at < frame.length;) {
    const space = frame.indexOf(' ', at);
    const end = space + 1 + Number(frame.slice(at, space));
    fields.push(frame.slice(space + 1, end));
    at = end;
  }
  return fields;
}

function frameOf(fields) {
  return fields.map((field) => `${field.length} ${field}`).join('');
}

// ---------------------------------------------------------------------------------------------------------------------
// The program: records of modules by key, a key being the absolute path of a file.

const records = new Map();
const keysByUrl = new Map();
const linked = new Map();
const hostModules = new Map();
const nodeModules = new Map();

/** Takes the modules that a frame lists from a field on. */
function takeModules(fields, from) {
  for (let at = from; at < fields.length;) {
    const record = { key: fields[at++], kind: fields[at++], code: fields[at++], map: fields[at++] };
    record.url = pathToFileURL(record.key).href;
    record.names = fields.slice(at + 1, at + 1 + Number(fields[at]));
    at += 1 + record.names.length;
    record.required = fields.slice(at + 1, at + 1 + Number(fields[at]));
    at += 1 + record.required.length;
    record.links = new Map();
    for (let left = Number(fields[at++]); left > 0; left--) {
      record.links.set(fields[at++], fields[at++]);
    }
    if (!records.has(record.key)) {
      records.set(record.key, record);
      keysByUrl.set(record.url, record.key);
    }
  }
}

/** Makes, without its experimental warning, what only our own flags allow. */
function quietly(make) {
  const emitWarning = process.emitWarning;
  process.emitWarning = () => {};
  try {
    return make();
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** The module of a file; what is CommonJS looks otherwise to JavaScript, which sees what it would see in Node. */
function moduleOf(key, fromJavaScript) {
  const record = records.get(key);
  const asNode = record.kind === 'commonjs' && fromJavaScript;
  const known = asNode ? nodeModules : linked;
  let module = known.get(key);
  if (module === undefined) {
    module = record.kind === 'module' ? sourceModule(record)
        : record.kind === 'json' ? jsonModule(record) : commonJsModule(record, asNode);
    known.set(key, module);
  }
  return module;
}

function sourceModule(record) {
  const code = host.debugging && record.map !== ''
    ? `${record.code}\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(record.map).toString('base64')}`
    : record.code;
  return quietly(() => new vm.SourceTextModule(code, {
    identifier: record.url,
    initializeImportMeta: (meta) => describe(meta, record),
    importModuleDynamically: (specifier) => importDynamically(record, `${specifier}`),
  }));
}

function describe(meta, record) {
  meta.dirname = path.dirname(record.key);
  meta.filename = record.key;
  meta.main = record.key === mainKey;
  meta.resolve = (specifier) => resolveUrl(record, `${specifier}`);
  meta.url = record.url;
}

function resolveUrl(record, specifier) {
  const target = record.links.get(specifier);
  if (target !== undefined && target[0] === 'm') {
    return pathToFileURL(target.slice(1)).href;
  }
  if (/^(\.{0,2}\/|[a-z][a-z0-9+.-]+:)/i.test(specifier)) {
    return new URL(specifier, record.url).href;
  }
  const { createRequire, isBuiltin } = require('node:module');
  return isBuiltin(specifier)
    ? `node:${specifier}`
    : pathToFileURL(createRequire(record.key).resolve(specifier)).href;
}

function jsonModule(record) {
  return new vm.SyntheticModule(['default'], function evaluate() {
    this.setExport('default', JSON.parse(record.code));
  }, { identifier: record.url });
}

function commonJsModule(record, asNode) {
  const names = [...new Set(['default', ...record.names, ...record.required])];
  return new vm.SyntheticModule(names, function evaluate() {
    const exports = requireFile(record);
    const holder = exports !== null && (typeof exports === 'object' || typeof exports === 'function') ? exports : {};
    const missing = record.required.find((name) => !(name in holder));
    if (missing !== undefined) {
      throw new TypeError(`The CommonJS module '${record.key}' does not export '${missing}'`);
    }
    for (const name of names) {
      this.setExport(name, name === 'default' && (asNode || !('default' in holder)) ? exports : holder[name]);
    }
  }, { identifier: record.url });
}

/** Runs a CommonJS file once, as Node's own {@code require} does; code that was compiled runs in place of the file. */
function requireFile(record) {
  const Module = require('node:module');
  if (record.code === '') {
    return record.key === mainKey ? Module._load(record.key, null, true) : Module.createRequire(record.key)(record.key);
  }
  const known = Module._cache[record.key];
  if (known !== undefined) {
    return known.exports;
  }
  const module = new Module(record.key);
  module.filename = record.key;
  module.paths = Module._nodeModulePaths(path.dirname(record.key));
  Module._cache[record.key] = module;
  try {
    module._compile(record.code, record.key);
  } catch (error) {
    delete Module._cache[record.key];
    throw error;
  }
  module.loaded = true;
  return module.exports;
}

// ---------------------------------------------------------------------------------------------------------------------
// Modules of the host: builtin ones and installed packages.

function hostModule(specifier, importer, fromJavaScript) {
  const { isBuiltin } = require('node:module');
  if (!isBuiltin(specifier)) {
    return packageModule(specifier, importer, fromJavaScript);
  }
  const name = specifier.startsWith('node:') ? specifier : `node:${specifier}`;
  let module = hostModules.get(name);
  if (module === undefined) {
    const exports = require(name);
    module = mirror({ ...exports, default: exports }, name);
    hostModules.set(name, module);
  }
  return module;
}

async function packageModule(specifier, importer, fromJavaScript) {
  const namespace = await hostImport(importer)(specifier);
  const known = fromJavaScript ? nodeModules : hostModules;
  let module = known.get(namespace);
  if (module === undefined) {
    const whole = namespace.default;
    const unwrap = !fromJavaScript && whole !== null && typeof whole === 'object' && whole.__esModule === true && 'default' in whole;
    module = mirror(unwrap ? { ...namespace, default: whole.default } : namespace, specifier);
    known.set(namespace, module);
  }
  return module;
}

/** The host's own {@code import()} as a file would call it. */
function hostImport(importer) {
  const main = vm.constants && vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER;
  if (main === undefined) {
    const { createRequire } = require('node:module');
    return (specifier) => import(pathToFileURL(createRequire(importer).resolve(specifier)).href);
  }
  const call = new vm.Script('(specifier) => import(specifier)', { filename: importer, importModuleDynamically: main });
  const run = call.runInThisContext();
  return (specifier) => quietly(() => run(specifier));
}

function mirror(exports, identifier) {
  const names = Object.keys(exports);
  return new vm.SyntheticModule(names, function evaluate() {
    for (const name of names) {
      this.setExport(name, exports[name]);
    }
  }, { identifier });
}

// ---------------------------------------------------------------------------------------------------------------------
// Linking. One link at a time: a module that another link has begun cannot be evaluated before that link has ended.

let linking = Promise.resolve();

function link(module) {
  const turn = linking.then(() => module.status === 'unlinked' ? module.link(target) : undefined);
  linking = turn.catch(() => {});
  return turn;
}

function target(specifier, importer) {
  const record = records.get(keysByUrl.get(importer.identifier));
  return moduleAt(record.links.get(specifier), record);
}

function moduleAt(target, record) {
  const fromJavaScript = /\.[cm]?js$/.test(record.key);
  return target[0] === 'm'
    ? moduleOf(target.slice(1), fromJavaScript)
    : hostModule(target.slice(1), record.key, fromJavaScript);
}

async function importDynamically(record, specifier) {
  let target = record.links.get(specifier);
  if (target === undefined) {
    target = await demand(record, specifier);
    record.links.set(specifier, target);
  }
  const module = await moduleAt(target, record);
  await link(module);
  await module.evaluate();
  return module;
}

/** Asks the JVM for what a specifier that was computed means, and for the modules this needs. */
async function demand(record, specifier) {
  const fields = fieldsOf(await host.demand(specifier, record.key));
  if (fields[0] === 'failed') {
    const error = new Error(fields[2]);
    error.code = fields[1];
    throw error;
  }
  takeModules(fields, 2);
  return fields[1];
}

// ---------------------------------------------------------------------------------------------------------------------
// Stack traces with places of the source.

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const DIGITS = new Map([...BASE64].map((letter, value) => [letter, value]));
const topFrames = new WeakMap();

/** The segments of a source map (ECMA-426), by line: [generated column, source line, source column]. */
function decodeMappings(mappings) {
  const lines = [];
  let sourceLine = 0;
  let sourceColumn = 0;
  for (const line of mappings.split(';')) {
    const segments = [];
    let column = 0;
    for (const segment of line === '' ? [] : line.split(',')) {
      const values = decodeNumbers(segment);
      column += values[0];
      if (values.length > 1) {
        sourceLine += values[2];
        sourceColumn += values[3];
        segments.push([column, sourceLine, sourceColumn]);
      }
    }
    lines.push(segments);
  }
  return lines;
}

function decodeNumbers(segment) {
  const values = [];
  let value = 0;
  let shift = 0;
  for (const letter of segment) {
    const digit = DIGITS.get(letter);
    value += (digit & 31) << shift;
    shift += 5;
    if ((digit & 32) === 0) {
      values.push((value & 1) === 1 ? -(value >>> 1) : value >>> 1);
      value = 0;
      shift = 0;
    }
  }
  return values;
}

/** The place in the source of a place in the compiled code; both count from 1. */
function sourcePlace(record, line, column) {
  if (record.map === '') {
    return [line, column];
  }
  record.lines ??= decodeMappings(JSON.parse(record.map).mappings);
  const segments = record.lines[line - 1] ?? [];
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle][0] <= column - 1) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const found = segments[Math.max(0, low - 1)];
  return found === undefined ? [line, column] : [found[1] + 1, found[2] + 1];
}

function keyOf(file) {
  return keysByUrl.get(file) ?? (records.has(file) ? file : undefined);
}

function isOwn(site) {
  const file = site.getScriptNameOrSourceURL() ?? '';
  return OWN_FRAMES.some((own) => file.startsWith(own));
}

/** One line of a stack trace. */
function frameText(error, site) {
  const file = site.getScriptNameOrSourceURL() ?? '';
  const key = keyOf(file);
  if (key === undefined) {
    return `\n    at ${site}`;
  }
  const [line, column] = sourcePlace(records.get(key), site.getLineNumber(), site.getColumnNumber());
  if (!topFrames.has(error)) {
    topFrames.set(error, { key, line, column });
  }
  const place = `${file}:${site.getLineNumber()}:${site.getColumnNumber()}`;
  return `\n    at ${`${site}`.replace(place, () => `${key}:${line}:${column}`)}`;
}

/** The text of a stack trace; it ends where the program was called by this file. */
function prepareStackTrace(error, sites) {
  let header;
  try {
    header = Error.prototype.toString.call(error);
  } catch {
    header = 'Error';
  }
  const end = sites.findIndex(isOwn);
  return header + sites.slice(0, end < 0 ? sites.length : end).map((site) => frameText(error, site)).join('');
}

// ---------------------------------------------------------------------------------------------------------------------
// The end of a program by an error that nobody caught.

function excerpt({ key, line, column }) {
  let text;
  try {
    text = require('node:fs').readFileSync(key, 'utf8').split(/\r\n|[\n\r\u2028\u2029]/)[line - 1];
  } catch {
    text = undefined;
  }
  if (text === undefined) {
    return `${key}:${line}\n\n`;
  }
  return `${key}:${line}\n${text}\n${text.slice(0, column - 1).replace(/[^\t]/g, ' ')}^\n\n`;
}

function reportOf(error) {
  const { inspect, types } = require('node:util');
  const colors = process.stderr.isTTY === true && process.stderr.hasColors();
  if (!types.isNativeError(error) && !(error instanceof Error)) {
    return `Uncaught ${inspect(error, { colors })}\n`;
  }
  const shown = inspect(error, { colors });
  const top = topFrames.get(error);
  return `${top === undefined ? '' : excerpt(top)}${shown}\n`;
}

function writeError(text) {
  const { writeSync } = require('node:fs');
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(2, rest));
    } catch (error) {
      if (error.code !== 'EAGAIN') {
        return;
      }
    }
  }
}

/** Whether an error is one that Node alone can place: of a text that the engine refused to compile. */
function isRefusedText(error) {
  return error instanceof SyntaxError && error.stack !== undefined && !topFrames.has(error);
}

/** Ends the program as Node does, unless the program catches such errors itself. */
function beforeUncaught(error) {
  if (process.listenerCount('uncaughtException') > 0 || process.hasUncaughtExceptionCaptureCallback()
      || isRefusedText(error)) {
    return;
  }
  writeError(`${reportOf(error)}\nNode.js ${process.version}\n`);
  process.exitCode = 1;
  process.exit(1);
}

/** An error of the main module counts as uncaught, never as an unhandled rejection. */
function mainFailed(error) {
  if (process.hasUncaughtExceptionCaptureCallback() || isRefusedText(error)) {
    process.nextTick(() => {
      throw error;
    });
    return;
  }
  process.emit('uncaughtExceptionMonitor', error, 'unhandledRejection');
  process.emit('uncaughtException', error, 'unhandledRejection');
}

// ---------------------------------------------------------------------------------------------------------------------
// The course of a program.

let mainKey = '';
let unsettled = false;

function atExit() {
  if (unsettled && process.exitCode === undefined) {
    process.exitCode = UNSETTLED_TOP_LEVEL_AWAIT;
    writeError(`Warning: Detected unsettled top-level await at ${mainKey}\n`);
  }
}

/** Runs the program of a frame: its entry, prelude, arguments and modules. */
async function runProgram(fields) {
  const modules = 5 + Number(fields[4]);
  mainKey = fields[1];
  process.argv = [process.execPath, fields[3], ...fields.slice(5, modules)];
  takeModules(fields, modules);
  Object.defineProperty(Error, 'prepareStackTrace',
    { value: prepareStackTrace, writable: true, configurable: true, enumerable: false });
  process.on('uncaughtExceptionMonitor', beforeUncaught);
  process.on('exit', atExit);
  unsettled = true;
  try {
    if (fields[2] !== '') {
      vm.runInThisContext(fields[2], { filename: 'somon:prelude' });
    }
    const main = moduleOf(mainKey, false);
    await link(main);
    await main.evaluate();
  } catch (error) {
    unsettled = false;
    mainFailed(error);
  }
  unsettled = false;
}

// ---------------------------------------------------------------------------------------------------------------------
// The host: a JVM that is met in a folder, or the JVM that this Node is part of.

/** Waits for the program, which is compiled while this process starts, and takes it; ends if there will be none. */
function takeProgram(folder) {
  const { existsSync, readFileSync, unlinkSync } = require('node:fs');
  const file = path.join(folder, 'program');
  const failed = path.join(folder, 'failed');
  const never = new Int32Array(new SharedArrayBuffer(4));
  const parent = process.ppid;
  while (!existsSync(file)) {
    Atomics.wait(never, 0, 0, 1);
    if (existsSync(failed)) {
      const status = Number.parseInt(readFileSync(failed, 'utf8'), 10);
      process.exit(Number.isNaN(status) ? 1 : status);
    }
    if (process.ppid !== parent) {
      removeFolder(folder);
      process.exit(ORPHANED);
    }
  }
  const frame = readFileSync(file, 'utf8');
  unlinkSync(file);
  return frame;
}

function removeFolder(folder) {
  require('node:fs').rmSync(folder, { recursive: true, force: true });
}

/** A program does not outlive the command that it runs for. */
function endWithParent(folder) {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) {
      removeFolder(folder);
      process.kill(process.pid, 'SIGKILL');
    }
  }, GLANCE).unref();
}

/** Reads frames from a socket: the length and the frame in UTF-8. */
function readFrames(socket, take) {
  let held = [];
  let size = 0;
  let wanted = HEAD;
  socket.on('data', (chunk) => {
    held.push(chunk);
    size += chunk.length;
    while (size >= wanted) {
      const all = Buffer.concat(held, size);
      const end = HEAD + all.readUInt32BE(0);
      if (size < end) {
        held = [all];
        wanted = end;
        return;
      }
      held = [all.subarray(end)];
      size -= end;
      wanted = HEAD;
      take(all.toString('utf8', HEAD, end));
    }
  });
}

function writeFrame(socket, fields) {
  const body = Buffer.from(frameOf(fields));
  const head = Buffer.alloc(HEAD);
  head.writeUInt32BE(body.length);
  socket.write(Buffer.concat([head, body]));
}

/** The socket to the JVM, which may make it only when it sees that it is wanted. */
function connect(folder) {
  return new Promise((connected) => {
    const socket = require('node:net').connect(path.join(folder, 'socket'));
    socket.once('connect', () => {
      socket.removeAllListeners('error');
      connected(socket);
    });
    socket.once('error', () => setTimeout(() => connected(connect(folder)), 2));
  });
}

/** Asks over a socket, which keeps the process alive as long as an answer is missing. */
function questions(folder) {
  const waiting = new Map();
  let asked = 0;
  let opened;
  const open = async () => {
    require('node:fs').writeFileSync(path.join(folder, 'wanted'), '');
    const socket = await connect(folder);
    readFrames(socket, (frame) => {
      const [result, id, ...rest] = fieldsOf(frame);
      waiting.get(id)(frameOf([result, ...rest]));
      waiting.delete(id);
      if (waiting.size === 0) {
        socket.unref();
      }
    });
    return socket;
  };
  return async (specifier, importer) => {
    opened ??= open();
    const socket = await opened;
    return new Promise((answer) => {
      const id = `${++asked}`;
      waiting.set(id, answer);
      socket.ref();
      writeFrame(socket, [id, specifier, importer]);
    });
  };
}

/** Notes which signals reached a program that handles them, so that the JVM does not send them again. */
function noteSignals(folder) {
  const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const watch = (name) => {
    if (passedOn.includes(name)) {
      process.removeListener('newListener', watch);
      const emit = process.emit;
      process.emit = function (event, ...rest) {
        if (rest[0] === event && passedOn.includes(event)) {
          require('node:fs').writeFileSync(path.join(folder, event), '');
        }
        return Reflect.apply(emit, this, [event, ...rest]);
      };
    }
  };
  process.prependListener('newListener', watch); // before Node binds process.emit for the signal
}

/** The launcher may have chosen another locale for the JVM; the program gets the user's. */
function restoreLocale() {
  const original = process.env.SOMON_ORIGINAL_LC_ALL;
  if (original !== undefined) {
    delete process.env.SOMON_ORIGINAL_LC_ALL;
    if (original === '') {
      delete process.env.LC_ALL;
    } else {
      process.env.LC_ALL = original;
    }
  }
}

let host;
restoreLocale();
if (typeof somonHost === 'undefined') {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    process.exit(9);
  }
  process.execArgv = process.execArgv.filter((flag) => flag !== '--experimental-vm-modules');
  process.mainModule = undefined;
  const folder = process.argv[2];
  host = {
    demand: questions(folder),
    debugging: /--inspect/.test(`${process.env.NODE_OPTIONS} ${process.execArgv}`),
  };
  endWithParent(folder);
  noteSignals(folder);
  process.on('exit', () => removeFolder(folder));
  runProgram(fieldsOf(takeProgram(folder)));
} else {
  delete globalThis.require;
  process.reallyExit = (code) => somonHost.halt(Number(code) || 0);
  host = { demand: (specifier, importer) => somonHost.demand(specifier, importer), debugging: false };
  somonHost.run = (frame) => void runProgram(fieldsOf(frame));
  somonHost.finish = () => process.exit();
}
