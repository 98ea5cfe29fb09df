import qs, { parse, stringify } from 'qs'
console.log(parse('a[b][c]=1&d[]=2&d[]=3&e=%D1%82'), stringify({ a: { b: [1, 2] }, c: null, d: new Date(0) }), stringify({ a: ['x', 'y'] }, { arrayFormat: 'brackets', encode: false }), qs.formats.default)
