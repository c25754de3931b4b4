import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { reference } from '../reference.ts';

const works = [
  {
    __typename: 'Painting',
    id: 'w1',
    title: 'Heron at Dusk',
    surface: 'oak',
    artist: { __typename: 'Artist', id: 'a1' },
  },
  { __typename: 'Sculpture', id: 'w2', title: 'Knot', weightKg: 80, artist: { __typename: 'Workshop', id: 'k1' } },
  { __typename: 'Painting', id: 'w3', title: 'Low Tide', surface: 'linen', artist: null },
];
const insured = [
  { id: 'w1', insuredFor: 12_000, premium: 3 },
  { id: 'w2', insuredFor: 400, premium: 1 },
  { id: 'w3', insuredFor: 9_000, premium: 2 },
];
const makers = [
  { id: 'a1', born: 1871, city: { name: 'Ghent' } },
  { id: 'k1', members: ['Ilse', 'Jonas'], city: { name: 'Bruges' } },
];

export const abstractTypes: AuditGroup = {
  name: 'abstract types',
  subgraphs: [
    {
      name: 'collection',
      sdl: `${federation}
        type Query { works: [Work!]! anything: [Anything!]! work(id: ID!): Work }
        interface Work { id: ID! title: String! artist: Maker }
        type Painting implements Work @key(fields: "id") { id: ID! title: String! artist: Maker surface: String! }
        type Sculpture implements Work @key(fields: "id") { id: ID! title: String! artist: Maker weightKg: Int! }
        union Maker = Artist | Workshop
        union Anything = Painting | Sculpture | Artist
        type Artist @key(fields: "id") { id: ID! }
        type Workshop @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: {
          works: () => works,
          anything: () => [works[1], { __typename: 'Artist', id: 'a1' }, works[0]],
          work: (_: unknown, { id }: Fields) => works.find((work) => work.id === id),
        },
        Painting: { __resolveReference: reference(works, { keys: ['id'] }) },
        Sculpture: { __resolveReference: reference(works, { keys: ['id'] }) },
      },
    },
    {
      name: 'insurance',
      sdl: `${federation}
        type Painting implements Insured @key(fields: "id") { id: ID! insuredFor: Int! premium: Int! }
        type Sculpture implements Insured @key(fields: "id") { id: ID! insuredFor: Int! premium: Int! }
        interface Insured { insuredFor: Int! premium: Int! }`,
      resolvers: {
        Painting: { __resolveReference: reference(insured, { keys: ['id'] }) },
        Sculpture: { __resolveReference: reference(insured, { keys: ['id'] }) },
      },
    },
    {
      name: 'makers',
      sdl: `${federation}
        type Artist implements Located @key(fields: "id") { id: ID! born: Int! city: City! }
        type Workshop implements Located @key(fields: "id") { id: ID! members: [String!]! city: City! }
        interface Located { city: City! }
        type City { name: String! }`,
      resolvers: {
        Artist: { __resolveReference: reference(makers, { keys: ['id'] }) },
        Workshop: { __resolveReference: reference(makers, { keys: ['id'] }) },
      },
    },
  ],
  tests: [
    {
      name: 'reads the common fields of an interface from one subgraph',
      query: '{ works { id title } }',
      data: {
        works: [
          { id: 'w1', title: 'Heron at Dusk' },
          { id: 'w2', title: 'Knot' },
          { id: 'w3', title: 'Low Tide' },
        ],
      },
      calls: { collection: 1, insurance: 0, makers: 0 },
    },
    {
      name: 'selects by concrete type',
      query: '{ works { ... on Painting { surface } ... on Sculpture { weightKg } } }',
      data: { works: [{ surface: 'oak' }, { weightKg: 80 }, { surface: 'linen' }] },
    },
    {
      name: 'keeps the order of fields that fragments and selections share',
      query: '{ works { ... on Sculpture { weightKg title } title id ... on Painting { id surface } } }',
      data: {
        works: [
          { title: 'Heron at Dusk', id: 'w1', surface: 'oak' },
          { weightKg: 80, title: 'Knot', id: 'w2' },
          { title: 'Low Tide', id: 'w3', surface: 'linen' },
        ],
      },
    },
    {
      name: 'gets the fields of another subgraph for one type only',
      query: '{ works { id ... on Sculpture { insuredFor } } }',
      data: { works: [{ id: 'w1' }, { id: 'w2', insuredFor: 400 }, { id: 'w3' }] },
      calls: { insurance: 1 },
    },
    {
      name: 'selects through an interface that only another subgraph knows',
      query: '{ works { id ... on Insured { insuredFor premium } } }',
      data: {
        works: [
          { id: 'w1', insuredFor: 12_000, premium: 3 },
          { id: 'w2', insuredFor: 400, premium: 1 },
          { id: 'w3', insuredFor: 9_000, premium: 2 },
        ],
      },
    },
    {
      name: 'asks one subgraph once for two types of one list',
      query: '{ works { ... on Painting { premium } ... on Sculpture { insuredFor } } }',
      data: { works: [{ premium: 3 }, { insuredFor: 400 }, { premium: 2 }] },
      calls: { collection: 1, insurance: 1 },
    },
    {
      name: 'follows a union to the fields of its members elsewhere',
      query: '{ works { artist { __typename ... on Artist { id born } ... on Workshop { members } } } }',
      data: {
        works: [
          { artist: { __typename: 'Artist', id: 'a1', born: 1871 } },
          { artist: { __typename: 'Workshop', members: ['Ilse', 'Jonas'] } },
          { artist: null },
        ],
      },
    },
    {
      name: 'reads an interface of another subgraph on the members of a union',
      query: '{ works { artist { ... on Located { city { name } } } } }',
      data: {
        works: [{ artist: { city: { name: 'Ghent' } } }, { artist: { city: { name: 'Bruges' } } }, { artist: null }],
      },
    },
    {
      name: 'mixes an interface and a member in a union',
      query: '{ anything { __typename ... on Work { title } ... on Artist { born } ... on Insured { premium } } }',
      data: {
        anything: [
          { __typename: 'Sculpture', title: 'Knot', premium: 1 },
          { __typename: 'Artist', born: 1871 },
          { __typename: 'Painting', title: 'Heron at Dusk', premium: 3 },
        ],
      },
    },
    {
      name: 'answers an empty object for a type that no fragment covers',
      query: '{ anything { ... on Artist { id } } }',
      data: { anything: [{}, { id: 'a1' }, {}] },
    },
    {
      name: 'understands fragments inside of fragments',
      query: `
        query { work(id: "w2") { ...Anything } }
        fragment Anything on Work { ... on Insured { ... on Sculpture { ...Heavy insuredFor } ... on Painting { surface } } }
        fragment Heavy on Sculpture { weightKg artist { ... on Located { ... on Workshop { members } } } }`,
      data: { work: { weightKg: 80, artist: { members: ['Ilse', 'Jonas'] }, insuredFor: 400 } },
    },
    {
      name: 'answers null for an object that is not there',
      query: '{ work(id: "w9") { id ... on Insured { premium } } }',
      data: { work: null },
      calls: { insurance: 0 },
    },
    {
      name: 'gives the same field of two types under one alias',
      query: '{ works { ... on Painting { worth: premium } ... on Sculpture { worth: insuredFor } } }',
      data: { works: [{ worth: 3 }, { worth: 400 }, { worth: 2 }] },
    },
  ],
};
