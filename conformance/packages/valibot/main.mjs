import * as v from 'valibot'
const schema = v.object({ email: v.pipe(v.string(), v.email()), n: v.optional(v.pipe(v.number(), v.minValue(3)), 5), u: v.variant('t', [v.object({ t: v.literal('a') }), v.object({ t: v.literal('b'), x: v.bigint() })]) })
console.log(v.parse(schema, { email: 'a@b.co', u: { t: 'a' } }), v.safeParse(schema, { email: 'x', n: 1, u: { t: 'b', x: 1 } }).issues.map(i => i.message))
