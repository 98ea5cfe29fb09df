import { marked, Marked, lexer, Renderer } from 'marked'
console.log(marked.parse('# Hi *there*\n\n- [x] a\n- b\n\n| a | b |\n|---|:-:|\n| 1 | 2 |\n\n```js\nlet a = "<"\n```\n> quote'))
const own = new Marked({ renderer: { heading({ tokens, depth }) { return `<h${depth} own>${this.parser.parseInline(tokens)}</h${depth}>` } } })
console.log(own.parse('## x `y`'), lexer('a **b**')[0].tokens.map(t => t.type), await marked('[l](u "t")', { async: true }), typeof Renderer)
