import { z } from 'zod'
import * as mini from 'zod/mini'
const User = z.object({ name: z.string().min(2), age: z.coerce.number().int().positive().optional(), tags: z.array(z.enum(['a', 'b'])).default([]) })
console.log(User.parse({ name: 'Ann', age: '42' }))
const bad = User.safeParse({ name: 'x', age: -1, tags: ['c'] })
console.log(bad.success, bad.error.issues.map(i => [i.path.join('.'), i.code, i.message]))
console.log(z.union([z.string(), z.number()]).safeParse(true).success, z.string().email().safeParse('a@b.co').success)
console.log(JSON.stringify(z.toJSONSchema(User)), z.string().transform(s => s.length).parse('four'))
console.log(mini.parse(mini.object({ a: mini.optional(mini.string()) }), { a: 'b' }))
