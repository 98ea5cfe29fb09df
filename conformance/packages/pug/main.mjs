import pug from 'pug'
console.log(pug.render('mixin m(t)\n  i= t\ndoctype html\nhtml\n  body(class=["a", {b: on}] data-x=1)\n    each item, i in items\n      li #{i}: !{item} #{item}\n    else\n      p none\n    +m("z")\n    mixin m(t)\n      i= t\n    | text\n    script.\n      let a = 1 < 2', { on: true, items: ['<b>', 'c'], pretty: true }))
try { pug.render('p(') } catch (error) { console.log(error.code) }
