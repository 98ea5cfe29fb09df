import 'core-js/actual/array/to-sorted.js'
import 'core-js/actual/set/index.js'
import 'core-js/stable/structured-clone.js'
import 'core-js/actual/iterator/index.js'
import from from 'core-js-pure/actual/array/from.js'
import Promise2 from 'core-js-pure/actual/promise/index.js'
import groupBy from 'core-js/actual/object/group-by.js'
console.log([3, 1].toSorted(), [...new Set([1, 2, 3]).intersection(new Set([2, 3, 4]))])
console.log(structuredClone(new Map([[1, { a: new Date(0) }]])), Iterator.from([1, 2, 3]).map(x => x * 2).take(2).toArray(), from(new Set([1])), groupBy([1, 2], x => x > 1))
console.log(await Promise2.allSettled([1, Promise2.reject(2)]).then(r => r.map(x => x.status)), await Promise2.try(() => 5))
