import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { reference } from '../reference.ts';

const categories = [
  { id: 'c1', name: 'Tools', parent: { id: 'c0' } },
  { id: 'c0', name: 'All', parent: null },
];
const shelves = [
  { id: 's1', items: [{ id: 'i1', category: { id: 'c1', name: 'Tools', parent: { id: 'c0', name: 'All' } } }] },
];

export const nestedProvides: AuditGroup = {
  name: 'nested provides',
  subgraphs: [
    {
      name: 'shelves',
      sdl: `${federation}
        type Query { shelves: [Shelf!]! bare: [Item!]! }
        type Shelf { id: ID! items: [Item!]! @provides(fields: "category { name parent { id name } }") }
        type Item @key(fields: "id") { id: ID! category: Category @external }
        type Category @key(fields: "id") { id: ID! name: String @external parent: Category @external }`,
      resolvers: {
        Query: { shelves: () => shelves, bare: () => [{ id: 'i1' }] },
        Item: { __resolveReference: reference([{ id: 'i1' }], { keys: ['id'] }) },
      },
    },
    {
      name: 'items',
      sdl: `${federation}
        type Item @key(fields: "id") { id: ID! category: Category @shareable }
        type Category @key(fields: "id") { id: ID! name: String @shareable parent: Category @shareable }`,
      resolvers: {
        Item: { __resolveReference: reference([{ id: 'i1', category: categories[0] }], { keys: ['id'] }) },
        Category: {
          __resolveReference: reference(categories, { keys: ['id'] }),
          parent: ({ parent }: { parent: { id: string } | null }) =>
            categories.find(({ id }) => id === parent?.id) ?? null,
        },
      },
    },
  ],
  tests: [
    {
      name: 'takes what is provided two levels down',
      query: '{ shelves { items { category { name parent { name } } } } }',
      data: { shelves: [{ items: [{ category: { name: 'Tools', parent: { name: 'All' } } }] }] },
      calls: { shelves: 1, items: 0 },
    },
    {
      name: 'asks the owner from where nothing is provided any more',
      query: '{ shelves { items { category { parent { name parent { name } } } } } }',
      data: { shelves: [{ items: [{ category: { parent: { name: 'All', parent: null } } }] }] },
      calls: { shelves: 1, items: 1 },
    },
    {
      name: 'asks the owner on a path that provides nothing',
      query: '{ bare { id category { id name } } }',
      data: { bare: [{ id: 'i1', category: { id: 'c1', name: 'Tools' } }] },
      calls: { shelves: 1, items: 1 },
    },
  ],
};

const media = [
  { __typename: 'Film', id: 'm1', title: 'Rain', minutes: 90, studio: { id: 'st1' } },
  { __typename: 'Song', id: 'm2', title: 'Hail', bpm: 120, studio: { id: 'st1' } },
];

export const providesOnInterface: AuditGroup = {
  name: 'provides on an interface',
  subgraphs: [
    {
      name: 'top',
      sdl: `${federation}
        type Query { top: [Media!]! @provides(fields: "... on Film { title minutes } ... on Song { title }") rest: [Media!]! }
        interface Media { id: ID! title: String }
        type Film implements Media @key(fields: "id") { id: ID! title: String @external minutes: Int @external }
        type Song implements Media @key(fields: "id") { id: ID! title: String @external }`,
      resolvers: {
        Query: { top: () => media, rest: () => media.map(({ __typename, id }) => ({ __typename, id })) },
        Film: {
          __resolveReference: reference(
            media.map(({ id }) => ({ id })),
            { keys: ['id'] },
          ),
        },
        Song: {
          __resolveReference: reference(
            media.map(({ id }) => ({ id })),
            { keys: ['id'] },
          ),
        },
      },
    },
    {
      name: 'media',
      sdl: `${federation}
        interface Media { id: ID! title: String }
        type Film implements Media @key(fields: "id") { id: ID! title: String @shareable minutes: Int @shareable }
        type Song implements Media @key(fields: "id") { id: ID! title: String @shareable bpm: Int }`,
      resolvers: {
        Film: { __resolveReference: reference(media, { keys: ['id'] }) },
        Song: { __resolveReference: reference(media, { keys: ['id'] }) },
      },
    },
  ],
  tests: [
    {
      name: 'takes a field of an interface that is provided',
      query: '{ top { id title } }',
      data: {
        top: [
          { id: 'm1', title: 'Rain' },
          { id: 'm2', title: 'Hail' },
        ],
      },
      calls: { top: 1, media: 0 },
    },
    {
      name: 'takes a field of one type that is provided',
      query: '{ top { title ... on Film { minutes } } }',
      data: { top: [{ title: 'Rain', minutes: 90 }, { title: 'Hail' }] },
      calls: { top: 1, media: 0 },
    },
    {
      name: 'asks the owner on a path that provides nothing',
      query: '{ rest { id title ... on Film { minutes } } }',
      data: {
        rest: [
          { id: 'm1', title: 'Rain', minutes: 90 },
          { id: 'm2', title: 'Hail' },
        ],
      },
      calls: { top: 1, media: 1 },
    },
  ],
};

export const providesOnUnion: AuditGroup = {
  name: 'provides on a union',
  subgraphs: [
    {
      name: 'front',
      sdl: `${federation}
        type Query { front: [Media!]! @provides(fields: "... on Film { title }") }
        union Media = Film | Song
        type Film @key(fields: "id") { id: ID! title: String @external }
        type Song @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { front: () => media },
        Film: { __resolveReference: reference([{ id: 'm1' }], { keys: ['id'] }) },
        Song: { __resolveReference: reference([{ id: 'm2' }], { keys: ['id'] }) },
      },
    },
    {
      name: 'media',
      sdl: `${federation}
        type Film @key(fields: "id") { id: ID! title: String @shareable minutes: Int }
        type Song @key(fields: "id") { id: ID! title: String }`,
      resolvers: {
        Film: { __resolveReference: reference(media, { keys: ['id'] }) },
        Song: { __resolveReference: reference(media, { keys: ['id'] }) },
      },
    },
  ],
  tests: [
    {
      name: 'takes what is provided of one member',
      query: '{ front { ... on Film { title } ... on Song { id } } }',
      data: { front: [{ title: 'Rain' }, { id: 'm2' }] },
      calls: { front: 1, media: 0 },
    },
    {
      name: 'asks the owner for the same field of another member',
      query: '{ front { ... on Film { title } ... on Song { title } } }',
      data: { front: [{ title: 'Rain' }, { title: 'Hail' }] },
      calls: { front: 1, media: 1 },
    },
    {
      name: 'asks the owner for more of the member whose field is provided',
      query: '{ front { __typename ... on Film { title minutes } } }',
      data: { front: [{ __typename: 'Film', title: 'Rain', minutes: 90 }, { __typename: 'Song' }] },
    },
  ],
};

const refuse = () => {
  throw new Error('nobody asked for this');
};

/** What the first subgraph could provide but nobody asks for, it fails on. */
export const providesOnlyRequested: AuditGroup = {
  name: 'provides only what is requested',
  subgraphs: [
    {
      name: 'quick',
      sdl: `${federation}
        type Query { pick: Thing @provides(fields: "title notes") picks: [Thing!]! @provides(fields: "title notes") }
        type Thing @key(fields: "id") { id: ID! title: String! @external notes: String! @external }`,
      resolvers: {
        Query: { pick: () => ({ id: 't1', title: 'Quick' }), picks: () => [{ id: 't1', title: 'Quick' }] },
        Thing: { __resolveReference: refuse, notes: refuse },
      },
    },
    {
      name: 'slow',
      sdl: `${federation} type Thing @key(fields: "id") { id: ID! title: String! @shareable notes: String! @shareable extra: Int! }`,
      resolvers: {
        Thing: { __resolveReference: ({ id }: Fields) => ({ id, extra: 7 }), title: refuse, notes: refuse },
      },
    },
  ],
  tests: [
    { name: 'asks for one of two provided fields', query: '{ pick { title } }', data: { pick: { title: 'Quick' } } },
    {
      name: 'asks for it under an alias',
      query: '{ pick { notes: title } }',
      data: { pick: { notes: 'Quick' } },
    },
    {
      name: 'asks for it in fragments',
      query: 'query { picks { ...T ... { id } } } fragment T on Thing { ... on Thing { title } }',
      data: { picks: [{ title: 'Quick', id: 't1' }] },
    },
    {
      name: 'asks the owner for no more than is missing',
      query: '{ picks { id ... { title } ... { extra } } }',
      data: { picks: [{ id: 't1', title: 'Quick', extra: 7 }] },
    },
    {
      name: 'does not ask for what is left out',
      query:
        'query ($no: Boolean = false) { pick { title notes @skip(if: true) ... on Thing @include(if: $no) { notes } } }',
      data: { pick: { title: 'Quick' } },
    },
  ],
};
