// Writes the table of Unicode properties that the rewriting of regular expressions reads, from the Unicode data of the
// Node.js that runs it (its process.versions.unicode must be the version that UnicodeProperties.java names).
//
//   node src/main/unicode/properties.mjs        in the folder "compiler"
//
// A line is KIND NAME=RANGES. KIND is b (binary), g (general category), s (script) or x (script extensions, where they
// differ from the script). RANGES are pairs of numbers of base 36: the distance of the first code point from the end of
// the range before, and the distance of the last code point from the first.
import { readFileSync, writeFileSync } from "node:fs";

const NAMES = "src/main/java/tj/somon/compiler/regexp/UnicodeProperties.java";
const TABLE = "src/main/resources/tj/somon/compiler/regexp/properties.txt";
const LAST = 0x10ffff;

const source = readFileSync(NAMES, "utf8");
const characters = Array.from({ length: LAST + 1 }, (_, i) => String.fromCodePoint(i));

function namesIn(constant) {
  const literal = source.match(new RegExp(`${constant} = ((?:\\s*\\+?\\s*"[^"]*")+);`))[1];
  const text = literal.match(/"[^"]*"/g).map((piece) => piece.slice(1, -1)).join("");
  return text.trim().split(/ +/).map((entry) => entry.split("=")[0]);
}

function ranges(property) {
  const pattern = new RegExp(`\\p{${property}}`, "u");
  const numbers = [];
  let end = 0;
  for (let i = 0; i <= LAST; i++) {
    if (pattern.test(characters[i])) {
      const first = i;
      while (i < LAST && pattern.test(characters[i + 1])) {
        i++;
      }
      numbers.push((first - end).toString(36), (i - first).toString(36));
      end = i;
    }
  }
  return numbers.join(" ");
}

const lines = [];
for (const name of namesIn("BINARY")) {
  lines.push(`b ${name}=${ranges(name)}`);
}
for (const name of namesIn("CATEGORIES")) {
  lines.push(`g ${name}=${ranges(`gc=${name}`)}`);
}
for (const name of namesIn("SCRIPTS")) {
  const script = ranges(`sc=${name}`);
  const extensions = ranges(`scx=${name}`);
  lines.push(`s ${name}=${script}`);
  if (extensions !== script) {
    lines.push(`x ${name}=${extensions}`);
  }
}
writeFileSync(TABLE, `${lines.join("\n")}\n`);
