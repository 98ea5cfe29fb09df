import _, { map, template } from 'underscore'
console.log(map([1, 2], x => x + 1), _.chain([3, 1, 2]).sortBy().map(x => x * 2).value(), template('<%- a %>|<%= b %>')({ a: '<', b: 2 }), _.VERSION)
_.mixin({ shout: text => text.toUpperCase() })
console.log(_('x').shout(), _.memoize(n => n * 2)(4), _.isEqual({ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }), _.invert({ a: 'b' }), _.range(0, 10, 3))
