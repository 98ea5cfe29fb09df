import * as E from 'fp-ts/lib/Either.js'
import * as O from 'fp-ts/lib/Option.js'
import * as A from 'fp-ts/lib/Array.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { flow, pipe } from 'fp-ts/lib/function.js'
import { option } from 'fp-ts'
console.log(pipe(E.right(3), E.map(x => x * 2), E.chain(x => x > 5 ? E.left('big') : E.right(x))), pipe([1, 2, 3], A.filterMap(x => x > 1 ? O.some(x * 10) : O.none)), option.isSome(O.of(1)))
console.log(await pipe(TE.tryCatch(() => Promise.reject(new Error('x')), e => e.message), TE.orElse(m => TE.right(`saved ${m}`)))(), flow(O.fromNullable, O.getOrElse(() => 'd'))(null))
