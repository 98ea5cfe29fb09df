import { parse, stringify, v1, v3, v4, v5, v7, validate, version, NIL, MAX } from 'uuid'
console.log(v5('hello', v5.DNS), v3('hello', v3.URL), NIL, MAX)
console.log(validate(v4()), version(v7()), version(v1()), stringify(parse('6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b')))
console.log(v4({ random: new Uint8Array(16).fill(7) }), validate('x'))
try { parse('nothing') } catch (error) { console.log(error.constructor.name, error.message) }
