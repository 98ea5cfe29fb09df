import Ajv from 'ajv'
import Ajv2020 from 'ajv/dist/2020.js'
const ajv = new Ajv.default({ allErrors: true })
const validate = ajv.compile({ type: 'object', properties: { a: { type: 'integer', minimum: 3 }, b: { $ref: '#/definitions/s' } }, required: ['a', 'b'], additionalProperties: false, definitions: { s: { type: 'string', pattern: '^x' } } })
console.log(validate({ a: 5, b: 'xy' }), validate({ a: 1.5, b: 'y', c: 0 }), ajv.errorsText(validate.errors))
const other = new Ajv2020.default()
console.log(other.validate({ type: 'array', prefixItems: [{ type: 'string' }], items: false }, ['a', 1]), other.errors[0].message)
