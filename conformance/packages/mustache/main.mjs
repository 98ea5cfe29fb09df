import Mustache from 'mustache'
console.log(Mustache.render('{{#list}}{{name}}{{^last}}, {{/last}}{{/list}} {{{raw}}} {{raw}} {{> p}} {{#f}}x{{/f}}', { list: [{ name: 'a' }, { name: 'b', last: true }], raw: '<', f: () => (text, render) => `[${render(text)}]` }, { p: 'partial {{raw}}' }), Mustache.parse('a{{b}}').length)
