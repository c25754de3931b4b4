import type { AuditGroup } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { reference } from '../reference.ts';

const guides = [
  { __typename: 'Ranger', id: 'g1', badge: '7', nickname: 'Moss' },
  { __typename: 'Volunteer', id: 'g2', nickname: null },
];

export const childTypeMismatch: AuditGroup = {
  name: 'child type mismatch',
  subgraphs: [
    {
      name: 'park',
      sdl: `${federation}
        type Query { guides: [Guide!]! trails: [Trail!]! }
        union Guide = Ranger | Volunteer
        type Ranger @key(fields: "id") { id: ID! badge: ID nickname: String }
        type Volunteer @key(fields: "id") { id: ID! nickname: String }
        type Trail @key(fields: "id") { id: ID! grade: Grade @shareable }
        enum Grade { EASY HARD }`,
      resolvers: {
        Query: { guides: () => guides, trails: () => [{ id: 't1', grade: 'EASY' }] },
        Ranger: { __resolveReference: reference(guides, { keys: ['id'] }) },
        Volunteer: { __resolveReference: reference(guides, { keys: ['id'] }) },
        Trail: { __resolveReference: reference([{ id: 't1', grade: 'EASY' }], { keys: ['id'] }) },
      },
    },
    {
      name: 'staff',
      sdl: `${federation}
        type Query { chiefs: [Chief!]! }
        union Chief = Director | Warden
        type Director { id: ID!, badge: Int!, nickname: String! }
        type Warden { id: ID, badge: String!, nickname: [String!]! }
        type Trail @key(fields: "id") { id: ID! grade: Grade! @shareable lengthKm: Float! }
        enum Grade { EASY HARD }`,
      resolvers: {
        Query: {
          chiefs: () => [
            { __typename: 'Director', id: 'c1', badge: 1, nickname: 'Fern' },
            { __typename: 'Warden', id: null, badge: 'B', nickname: ['Ash', 'Elm'] },
          ],
        },
        Trail: { __resolveReference: reference([{ id: 't1', grade: 'EASY', lengthKm: 4.5 }], { keys: ['id'] }) },
      },
    },
  ],
  tests: [
    {
      name: 'asks for fields of equal name and kind in siblings',
      query: '{ guides { ... on Ranger { id nickname } ... on Volunteer { id nickname } } }',
      data: {
        guides: [
          { id: 'g1', nickname: 'Moss' },
          { id: 'g2', nickname: null },
        ],
      },
    },
    {
      name: 'tells the client that two siblings cannot answer two kinds of value under one name',
      query: '{ chiefs { ... on Director { badge } ... on Warden { badge } } }',
      data: undefined,
      errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' }],
    },
    {
      name: 'gives two kinds of value under two aliases',
      query:
        '{ chiefs { ... on Director { number: badge nickname } ... on Warden { letter: badge nicknames: nickname } } }',
      data: {
        chiefs: [
          { number: 1, nickname: 'Fern' },
          { letter: 'B', nicknames: ['Ash', 'Elm'] },
        ],
      },
    },
    {
      name: 'swaps two aliases between siblings',
      query: '{ chiefs { ... on Director { a: id b: nickname } ... on Warden { b: id c: badge } } }',
      data: undefined,
      errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' }],
    },
    {
      name: 'reads a shared field that one subgraph may leave null',
      query: '{ trails { id grade lengthKm } }',
      data: { trails: [{ id: 't1', grade: 'EASY', lengthKm: 4.5 }] },
    },
  ],
};
