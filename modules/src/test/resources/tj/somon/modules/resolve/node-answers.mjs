// Reads lines [specifier, importer, form] as JSON and writes what this Node answers, a line each.
import { readFileSync, statSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

function imported(specifier, importer) {
  const url = import.meta.resolve(specifier, pathToFileURL(importer).href);
  if (url.startsWith('node:')) {
    return isBuiltin(url) ? 'builtin ' + url : 'error ERR_UNKNOWN_BUILTIN_MODULE';
  }
  if (url.startsWith('data:')) {
    return 'data';
  }
  if (!url.startsWith('file:')) {
    return 'error ERR_UNSUPPORTED_ESM_URL_SCHEME';
  }
  // import.meta.resolve gives the URL of what is not there instead of the error.
  const path = fileURLToPath(url);
  const stats = entry(path);
  if (path.endsWith('/') || stats?.isDirectory()) {
    return 'error ERR_UNSUPPORTED_DIR_IMPORT';
  }
  if (!stats) {
    return 'error ERR_MODULE_NOT_FOUND';
  }
  const { search, hash } = new URL(url);
  return 'file ' + path + ' ' + decodeURIComponent(search + hash);
}

function entry(path) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (error.code === 'ELOOP' || error.code === 'ENOTDIR') {
      return undefined;
    }
    throw error;
  }
}

function required(specifier, importer) {
  const found = createRequire(importer).resolve(specifier);
  return isBuiltin(found) ? 'builtin ' + (found.startsWith('node:') ? found : 'node:' + found) : 'file ' + found + ' ';
}

const answers = [];
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  if (line === '') {
    continue;
  }
  const [specifier, importer, form] = JSON.parse(line);
  try {
    answers.push(form === 'import' ? imported(specifier, importer) : required(specifier, importer));
  } catch (error) {
    answers.push('error ' + (error.code ?? error.name));
  }
}
process.stdout.write(answers.join('\n') + '\n');
