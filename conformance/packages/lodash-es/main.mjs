import { chunk, cloneDeep, debounce, get, isEqual, kebabCase, partition, template, zipObject } from 'lodash-es'
import lodash from 'lodash-es'
console.log(chunk([1, 2, 3, 4, 5], 2), kebabCase('someLongName'), get({ a: [{ b: 7 }] }, 'a[0].b'))
const original = { d: new Date(0), r: /x/gi, s: new Set([1]) }
console.log(isEqual(cloneDeep(original), original), partition([1, 2, 3, 4], n => n % 2), zipObject(['a', 'b'], [1, 2]))
console.log(template('<% for (const x of list) { %>[<%- x %>]<% } %>')({ list: ['<', 'b'] }), debounce.name)
console.log(lodash.chain([1, 2, 3]).map(x => x * x).filter(x => x > 1).value(), Object.keys(lodash).length)
