import _ from 'lodash'
import groupBy from 'lodash/groupBy.js'
import fp from 'lodash/fp.js'
import debounce from 'lodash/debounce.js'
console.log(JSON.stringify(_.chunk([1, 2, 3, 4, 5], 2)), _.camelCase('some long name'), _.VERSION)
console.log(groupBy(['one', 'two', 'three'], 'length'), _.template('hi <%= name %>!')({ name: 'you' }))
console.log(fp.flow(fp.map(x => x * 2), fp.sum)([1, 2, 3]), typeof debounce, _([3, 1, 2]).sortBy().reverse().value())
console.log(_.merge({ a: { b: 1 } }, { a: { c: [1] } }), _.isEqual(new Map([[1, { a: 2 }]]), new Map([[1, { a: 2 }]])))
