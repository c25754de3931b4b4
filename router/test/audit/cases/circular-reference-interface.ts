import type { AuditGroup } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { reference } from '../reference.ts';

const stations = [
  { __typename: 'Halt', id: 's1', next: { __typename: 'Junction', id: 's2' } },
  { __typename: 'Junction', id: 's2', next: { __typename: 'Halt', id: 's3' }, tracks: 6 },
  { __typename: 'Halt', id: 's3', next: null },
];
const named = [
  { id: 's1', name: 'Alder' },
  { id: 's2', name: 'Birch' },
  { id: 's3', name: 'Cedar' },
];

export const circularReferenceInterface: AuditGroup = {
  name: 'circular reference interface',
  subgraphs: [
    {
      name: 'track',
      sdl: `${federation}
        type Query { first: Station }
        interface Station { id: ID! next: Station }
        type Halt implements Station @key(fields: "id") { id: ID! next: Station }
        type Junction implements Station @key(fields: "id") { id: ID! next: Station tracks: Int! }`,
      resolvers: {
        Query: { first: () => stations[0] },
        Halt: {
          __resolveReference: reference(stations, { keys: ['id'] }),
          next: ({ next }: { next: { id: string } | null }) => stations.find(({ id }) => id === next?.id) ?? null,
        },
        Junction: {
          __resolveReference: reference(stations, { keys: ['id'] }),
          next: ({ next }: { next: { id: string } | null }) => stations.find(({ id }) => id === next?.id) ?? null,
        },
      },
    },
    {
      name: 'signs',
      sdl: `${federation}
        interface Station { id: ID! name: String! }
        type Halt implements Station @key(fields: "id") { id: ID! name: String! }
        type Junction implements Station @key(fields: "id") { id: ID! name: String! }`,
      resolvers: {
        Halt: { __resolveReference: reference(named, { keys: ['id'] }) },
        Junction: { __resolveReference: reference(named, { keys: ['id'] }) },
      },
    },
  ],
  tests: [
    {
      name: 'follows an interface that leads to itself',
      query: '{ first { id next { id next { id next { id } } } } }',
      data: { first: { id: 's1', next: { id: 's2', next: { id: 's3', next: null } } } },
      calls: { track: 1, signs: 0 },
    },
    {
      name: 'gets a field of another subgraph on every turn',
      query: '{ first { name next { name ... on Junction { tracks } next { name next { name } } } } }',
      data: { first: { name: 'Alder', next: { name: 'Birch', tracks: 6, next: { name: 'Cedar', next: null } } } },
    },
    {
      name: 'gets it at the last turn only',
      query: '{ first { next { next { __typename name } } } }',
      data: { first: { next: { next: { __typename: 'Halt', name: 'Cedar' } } } },
      calls: { track: 1, signs: 1 },
    },
  ],
};
