import protobuf from 'protobufjs'
const root = protobuf.parse('syntax = "proto3"; package p; message M { string name = 1; repeated int32 ids = 2; map<string, double> m = 3; oneof o { bool b = 4; bytes d = 5; } enum E { A = 0; B = 1; } E e = 6; int64 big = 7; }').root
const M = root.lookupType('p.M')
const bytes = M.encode(M.fromObject({ name: 'n', ids: [1, -2], m: { k: 1.5 }, b: true, e: 'B', big: 5 })).finish()
console.log(Buffer.from(bytes).toString('hex'), M.toObject(M.decode(bytes), { enums: String, longs: String }), M.verify({ name: 3 }))
