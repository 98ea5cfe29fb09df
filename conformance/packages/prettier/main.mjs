import * as prettier from 'prettier/standalone'
import * as babel from 'prettier/plugins/babel'
import estree from 'prettier/plugins/estree'
import * as postcss from 'prettier/plugins/postcss'
import * as markdown from 'prettier/plugins/markdown'
const js = await prettier.format('const a={b:[1,2,3],c(){return   x?.y??z}};async function*f(){await   g`t${1}`}', { parser: 'babel', plugins: [babel, estree], semi: false, singleQuote: true })
console.log(js)
console.log(await prettier.format('a{b:c;d:e}@media   print{x{y:z}}', { parser: 'css', plugins: [postcss] }))
console.log(await prettier.format('*  a\n*  b\n\n| a | b |\n|-|-|\n| longer | c |', { parser: 'markdown', plugins: [markdown] }))
const error = await prettier.format('a(', { parser: 'babel', plugins: [babel, estree] }).catch(e => e)
console.log(error.name, error.message, prettier.version)
