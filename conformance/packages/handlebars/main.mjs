import Handlebars from 'handlebars'
Handlebars.registerHelper('loud', (text, options) => new Handlebars.SafeString(`<b>${Handlebars.escapeExpression(text).toUpperCase()}${options.hash.mark ?? ''}</b>`))
Handlebars.registerPartial('row', '<li>{{@index}}:{{this.name}}</li>')
const template = Handlebars.compile('{{#if show}}<ul>{{#each items}}{{> row}}{{else}}none{{/each}}</ul>{{/if}}{{{raw}}}{{esc}} {{loud "x<y" mark="!"}}{{#with a.b}}{{../esc}}{{c}}{{/with}}')
console.log(template({ show: true, items: [{ name: 'a' }, { name: '<b>' }], raw: '<i>', esc: '<>&"', a: { b: { c: 1 } } }))
console.log(Handlebars.precompile('{{x}}').length > 100, Handlebars.VERSION, Handlebars.parse('{{a}} b').body.length)
try { Handlebars.compile('{{#if}')({}) } catch (error) { console.log(error.message.split('\n')[0]) }
