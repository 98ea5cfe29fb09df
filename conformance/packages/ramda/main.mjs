import * as R from 'ramda'
import { pipe, curry, lensPath, over, groupBy, transduce } from 'ramda'
console.log(pipe(R.map(R.add(1)), R.filter(R.gt(3)), R.sum)([0, 1, 2, 3]), curry((a, b, c) => a + b + c)(1)(R.__, 3)(2))
console.log(over(lensPath(['a', 0, 'b']), R.toUpper, { a: [{ b: 'x' }] }), groupBy(String.prototype.charAt.call.bind(String.prototype.charAt, 'ab'), [0, 1]))
console.log(transduce(R.compose(R.map(R.inc), R.take(2)), R.flip(R.append), [], [1, 2, 3]), R.equals(new Map([[1, [2]]]), new Map([[1, [2]]])), Object.keys(R).length)
console.log(R.toString(R.evolve({ n: R.negate, s: R.split('') }, { n: 1, s: 'ab', z: new Date(0) })))
