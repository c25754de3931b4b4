import type { AuditGroup } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { reference } from '../reference.ts';

/** Names that are no names of GraphQL, and root types of the subgraphs' own. */
export const namesOfGraphs: AuditGroup = {
  name: 'supergraph with unusual names',
  subgraphs: [
    {
      name: 'the-1st.graph',
      sdl: `${federation}
        schema { query: Ask mutation: Do }
        type Ask { thing: Thing }
        type Do { touch: Thing }
        type Thing @key(fields: "id") { id: ID! type: String! _private: Int constructor: String hasOwnProperty: Boolean }`,
      resolvers: {
        Ask: { thing: () => ({ id: '1', type: 'T', _private: 1, constructor: 'C', hasOwnProperty: true }) },
        Do: { touch: () => ({ id: '1', type: 'T2', _private: 2, constructor: 'C', hasOwnProperty: false }) },
        Thing: { __resolveReference: reference([{ id: '1', type: 'T' }], { keys: ['id'] }) },
      },
    },
    {
      name: '2nd Graph',
      sdl: `${federation} type Thing @key(fields: "id") { id: ID! toString: String! query: Int mutation: Int on: Int }`,
      resolvers: {
        Thing: {
          __resolveReference: reference([{ id: '1', toString: 'S', query: 3, mutation: 4, on: 5 }], { keys: ['id'] }),
        },
      },
    },
  ],
  tests: [
    {
      name: 'answers fields that are called like what every object has',
      query: '{ thing { constructor hasOwnProperty toString } }',
      data: { thing: { constructor: 'C', hasOwnProperty: true, toString: 'S' } },
    },
    {
      name: 'answers fields that are called like words of GraphQL',
      query: 'query query { thing { query mutation on type _private } }',
      data: { thing: { query: 3, mutation: 4, on: 5, type: 'T', _private: 1 } },
    },
    {
      name: 'answers aliases that are called like what every object has',
      query: '{ __proto: thing { constructor: id valueOf: on prototype: query length: type } }',
      data: { __proto: { constructor: '1', valueOf: 5, prototype: 3, length: 'T' } },
    },
    {
      name: 'answers an alias that elsewhere is the prototype',
      query: '{ __proto__: thing { __proto__: toString } }',
      data: JSON.parse('{"__proto__":{"__proto__":"S"}}'),
    },
    {
      name: 'asks a mutation of a root type with another name',
      query: 'mutation mutation { touch { type on __typename } __typename }',
      data: { touch: { type: 'T2', on: 5, __typename: 'Thing' }, __typename: 'Mutation' },
    },
  ],
};
