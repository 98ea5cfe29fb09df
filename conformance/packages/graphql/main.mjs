import { buildSchema, execute, graphql, GraphQLObjectType, GraphQLSchema, GraphQLString, parse, print, validate, visit, introspectionFromSchema } from 'graphql'
import { GraphQLError } from 'graphql/error/GraphQLError.js'
const schema = buildSchema('type Query { hello(name: String = "you"): String! items: [Item] } type Item { id: ID! } enum E { A B }')
console.log(JSON.stringify(await graphql({ schema, source: '{ hello(name: "Ann") items { id } }', rootValue: { hello: ({ name }) => `hi ${name}`, items: [{ id: 1 }, { id: 'x' }] } })))
console.log(validate(schema, parse('{ nothing }')).map(e => [e.message, e instanceof GraphQLError]), print(visit(parse('{ a b }'), { Field: node => node.name.value === 'b' ? null : undefined })))
const own = new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Q', fields: { x: { type: GraphQLString, resolve: async () => { throw new Error('bad') } } } }) })
console.log(JSON.stringify(await execute({ schema: own, document: parse('{ x }') })), introspectionFromSchema(schema).__schema.types.length)
