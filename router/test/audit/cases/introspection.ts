import type { AuditGroup } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { reference } from '../reference.ts';

export const introspection: AuditGroup = {
  name: 'introspection',
  subgraphs: [
    {
      name: 'seeds',
      sdl: `${federation}
        "What can be asked."
        type Query { seed: Seed old: Int @deprecated(reason: "sold") sow(count: Int! = 3): Boolean }
        "A seed."
        type Seed @key(fields: "id") { id: ID! "What it is called." name: String! }`,
      resolvers: {
        Query: { seed: () => ({ id: 's1', name: 'Oat' }) },
        Seed: { __resolveReference: reference([{ id: 's1', name: 'Oat' }], { keys: ['id'] }) },
      },
    },
    {
      name: 'soil',
      sdl: `${federation} type Seed @key(fields: "id") { id: ID! depth: Int! }`,
      resolvers: { Seed: { __resolveReference: reference([{ id: 's1', depth: 4 }], { keys: ['id'] }) } },
    },
  ],
  tests: [
    {
      name: 'tells the root types',
      query: '{ __schema { queryType { name } mutationType { name } } }',
      data: { __schema: { queryType: { name: 'Query' }, mutationType: null } },
      calls: { seeds: 0, soil: 0 },
    },
    {
      name: 'tells about one type',
      query:
        '{ __type(name: "Seed") { kind name description fields { name description type { kind ofType { name } } } } }',
      data: {
        __type: {
          kind: 'OBJECT',
          name: 'Seed',
          description: 'A seed.',
          fields: [
            { name: 'id', description: null, type: { kind: 'NON_NULL', ofType: { name: 'ID' } } },
            { name: 'name', description: 'What it is called.', type: { kind: 'NON_NULL', ofType: { name: 'String' } } },
            { name: 'depth', description: null, type: { kind: 'NON_NULL', ofType: { name: 'Int' } } },
          ],
        },
      },
    },
    {
      name: 'tells about deprecation and defaults, with a variable',
      query: `query ($name: String!) {
        type: __type(name: $name) { fields(includeDeprecated: true) { name isDeprecated deprecationReason args { name defaultValue } } }
      }`,
      variables: { name: 'Query' },
      data: {
        type: {
          fields: [
            { name: 'seed', isDeprecated: false, deprecationReason: null, args: [] },
            { name: 'old', isDeprecated: true, deprecationReason: 'sold', args: [] },
            { name: 'sow', isDeprecated: false, deprecationReason: null, args: [{ name: 'count', defaultValue: '3' }] },
          ],
        },
      },
    },
    {
      name: 'knows nothing of the types of the federation',
      query:
        '{ a: __type(name: "_Entity") { name } b: __type(name: "join__Graph") { name } c: __type(name: "_Any") { name } }',
      data: { a: null, b: null, c: null },
    },
    {
      name: 'answers data beside it, in the order of the selection',
      query:
        '{ seed { name depth } kind: __type(name: "Seed") { name } __typename b: __schema { queryType { name } } }',
      data: {
        seed: { name: 'Oat', depth: 4 },
        kind: { name: 'Seed' },
        __typename: 'Query',
        b: { queryType: { name: 'Query' } },
      },
    },
    {
      name: 'obeys conditions and fragments',
      query: `query ($no: Boolean!) { ...F @skip(if: $no) seed { name } ... @include(if: $no) { x: __type(name: "Seed") { name } } }
        fragment F on Query { __schema { ...G } } fragment G on __Schema { queryType { name kind @include(if: $no) } }`,
      variables: { no: false },
      data: { __schema: { queryType: { name: 'Query' } }, seed: { name: 'Oat' } },
    },
  ],
};
