import MarkdownIt from 'markdown-it'
import hljs from 'highlight.js'
import core from 'highlight.js/lib/core'
import python from 'highlight.js/lib/languages/python'
core.registerLanguage('python', python)
const md = new MarkdownIt({ html: true, linkify: true, typographer: true, highlight: (text, lang) => lang ? hljs.highlight(text, { language: lang }).value : '' })
md.renderer.rules.em_open = () => '<em own>'
console.log(md.render('# *Hi* "q" -- https://a.io\n\n1. a\n   - b\n\n```js\nconst a = "b" // c\n```\n<u>x</u> ![i](j "k")\n'))
console.log(core.highlight('def f(x): return f"{x}"', { language: 'python' }).value, hljs.listLanguages().length, hljs.highlightAuto('<a href="x">').language)
