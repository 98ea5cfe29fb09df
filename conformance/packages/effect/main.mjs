import { Effect, Option, pipe, Schema, Stream, Duration, Context, Layer } from 'effect'
console.log(await Effect.runPromise(pipe(Effect.succeed(1), Effect.map(n => n + 1), Effect.flatMap(n => Effect.all([Effect.succeed(n), Effect.sync(() => n * 2)])))))
console.log(await Effect.runPromise(Effect.gen(function* () { const a = yield* Effect.promise(async () => 4); const b = yield* Stream.runCollect(Stream.map(Stream.make(1, 2), x => x * a)); return Array.from(b) })))
console.log(Option.match(Option.some(2), { onNone: () => 'none', onSome: n => `some ${n}` }), Schema.decodeUnknownSync(Schema.Struct({ a: Schema.NumberFromString }))({ a: '5' }), Duration.toMillis(Duration.seconds(2)))
console.log(String(await Effect.runPromiseExit(Effect.fail('bad'))), typeof Context, typeof Layer)
