import ejs from 'ejs'
console.log(ejs.render('<% for (const x of list) { -%>\n[<%= x %>|<%- x %>]\n<% } %><%# c %>', { list: ['<', 'b'] }), await ejs.render('<%= await p %>', { p: Promise.resolve(1) }, { async: true }))
try { ejs.render('<%= nope.x %>', {}) } catch (error) { console.log(error.name, error.message.split('\n')[0]) }
