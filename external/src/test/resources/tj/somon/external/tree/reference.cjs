// Reads cases {project, documents} as JSON, one a line, and prints for each what the tree builder of npm makes of it:
// a JSON array of [path, version, dev, optional], or the code of its error. Argument 1 is the folder of npm.
const path = require('path'), fs = require('fs'), os = require('os'), http = require('http');
const Arborist = require(path.join(process.argv[2], 'node_modules/@npmcli/arborist'));
const cases = fs.readFileSync(0, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line));
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'trees-'));
const server = http.createServer((request, response) => {
  const [, index, name] = request.url.split('/');
  const document = cases[index].documents[decodeURIComponent(name)];
  response.writeHead(document ? 200 : 404, { 'content-type': 'application/json' });
  response.end(JSON.stringify(document ?? {}));
});
const tree = async i => {
  const folder = path.join(work, String(i));
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify(cases[i].project));
  const registry = `http://127.0.0.1:${server.address().port}/${i}/`;
  const options = { path: folder, registry, cache: path.join(folder, 'cache'), fetchRetries: 0 };
  try {
    const ideal = await new Arborist(options).buildIdealTree();
    const { packages } = ideal.meta.commit();
    const rows = Object.entries(packages).filter(([place]) => place !== '')
      .map(([place, node]) => [place, node.version, !!node.dev, !!node.optional]);
    return JSON.stringify(rows.sort((a, b) => (a[0] < b[0] ? -1 : 1)));
  } catch (error) {
    return JSON.stringify(error.code ?? String(error));
  }
};
server.listen(0, '127.0.0.1', async () => {
  for (let i = 0; i < cases.length; i++) process.stdout.write((await tree(i)) + '\n');
  server.close();
  server.closeAllConnections();
  fs.rmSync(work, { recursive: true });
});
