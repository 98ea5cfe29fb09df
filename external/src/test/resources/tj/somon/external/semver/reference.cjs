// Answers for each line "version TAB range" of standard input what the npm package "semver" says: argument 1 is its folder.
const semver = require(process.argv[2]);
const grammars = [{ loose: true }, {}, { loose: true, includePrerelease: true }];
const parsed = text => grammars.slice(0, 2).map(g => semver.parse(text, g)?.version ?? '-').join(' ');
const accepted = (version, range, g) => {
  if (!semver.parse(version, g)) return '-';
  if (semver.validRange(range, g) === null) return '!';
  return semver.satisfies(version, range, g) ? '1' : '0';
};
const lines = require('fs').readFileSync(0, 'utf8').split('\n');
lines.pop();
const answers = lines.map((line, i) => {
  const [version, range] = line.split('\t');
  const before = i === 0 ? version : lines[i - 1].split('\t')[0];
  const both = semver.parse(version, true) && semver.parse(before, true);
  const order = both ? String(semver.compare(version, before, true)) : '-';
  return [parsed(version), grammars.map(g => accepted(version, range, g)).join(''), order].join('\t');
});
process.stdout.write(answers.join('\n') + '\n');
