import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { brought, reference } from '../reference.ts';

const guests = [
  { id: 'g1', home: { __typename: 'Flat', street: 'Elm Row', floor: 3 } },
  { id: 'g2', home: { __typename: 'Boat', mooring: 'Quay 9', street: 'Canal' } },
  { id: 'g3', home: null },
];

type Home = { __typename: string; street: string; floor?: number; mooring?: string } | null;

export const requiresInterface: AuditGroup = {
  name: 'requires on an interface',
  subgraphs: [
    {
      name: 'guests',
      sdl: `${federation}
        type Query { guests: [Guest!]! guest: Guest }
        type Guest @key(fields: "id") { id: ID! home: Home }
        interface Home { street: String! }
        type Flat implements Home { street: String! floor: Int! }
        type Boat implements Home { street: String! mooring: String! }`,
      resolvers: {
        Query: { guests: () => guests, guest: () => guests[1] },
        Guest: { __resolveReference: reference(guests, { keys: ['id'] }) },
      },
    },
    {
      name: 'post',
      sdl: `${federation}
        type Guest @key(fields: "id") {
          id: ID!
          home: Home @external
          street: String @requires(fields: "home { street }")
          doorstep: String @requires(fields: "home { __typename ... on Flat { floor } ... on Boat { mooring } }")
          kind: String @requires(fields: "home { __typename }")
        }
        interface Home { street: String! }
        type Flat implements Home { street: String! @external floor: Int! @external }
        type Boat implements Home { street: String! @external mooring: String! @external }`,
      resolvers: {
        Guest: {
          __resolveReference: reference([{ id: 'g1' }, { id: 'g2' }, { id: 'g3' }], {
            keys: ['id'],
            requires: ['home { ... on Flat { street floor }  ... on Boat { street mooring } }'],
          }),
          street: (guest: Fields) => {
            const home = brought(guest, 'home') as Home;
            return home && brought(home, 'street');
          },
          doorstep: (guest: Fields) => {
            const home = brought(guest, 'home') as Home;
            if (!home) return null;
            return home.__typename === 'Flat' ? `floor ${String(brought(home, 'floor'))}` : brought(home, 'mooring');
          },
          kind: (guest: Fields) => {
            const home = brought(guest, 'home') as Home;
            return home && brought(home, '__typename');
          },
        },
      },
    },
  ],
  tests: [
    {
      name: 'brings a field of an interface along',
      query: '{ guests { street } }',
      data: { guests: [{ street: 'Elm Row' }, { street: 'Canal' }, { street: null }] },
    },
    {
      name: 'brings along what each type has',
      query: '{ guests { doorstep } }',
      data: { guests: [{ doorstep: 'floor 3' }, { doorstep: 'Quay 9' }, { doorstep: null }] },
    },
    {
      name: 'brings the name of the type along',
      query: '{ guest { kind } }',
      data: { guest: { kind: 'Boat' } },
    },
    {
      name: 'answers the interface itself beside it',
      query: '{ guests { home { __typename street ... on Flat { floor } } street doorstep } }',
      data: {
        guests: [
          { home: { __typename: 'Flat', street: 'Elm Row', floor: 3 }, street: 'Elm Row', doorstep: 'floor 3' },
          { home: { __typename: 'Boat', street: 'Canal' }, street: 'Canal', doorstep: 'Quay 9' },
          { home: null, street: null, doorstep: null },
        ],
      },
    },
    {
      name: 'is not misled by a client that gives one name to fields of two types',
      query: '{ guests { home { ... on Flat { street: floor } ... on Boat { road: street } } street doorstep } }',
      data: {
        guests: [
          { home: { street: 3 }, street: 'Elm Row', doorstep: 'floor 3' },
          { home: { road: 'Canal' }, street: 'Canal', doorstep: 'Quay 9' },
          { home: null, street: null, doorstep: null },
        ],
      },
    },
  ],
};

const parcels = [
  {
    id: 'p1',
    inside: [
      { __typename: 'Book', pages: 90, cover: { grams: 40 } },
      { __typename: 'Jar', litres: 2 },
    ],
  },
  { id: 'p2', inside: [{ __typename: 'Jar', litres: 1 }] },
  { id: 'p3', inside: [] },
];

export const requiresWithFragments: AuditGroup = {
  name: 'requires with fragments',
  subgraphs: [
    {
      name: 'parcels',
      sdl: `${federation}
        type Query { parcels: [Parcel!]! }
        type Parcel @key(fields: "id") { id: ID! inside: [Thing!]! }
        union Thing = Book | Jar | Letter
        type Book { pages: Int! cover: Cover }
        type Cover { grams: Int! }
        type Jar { litres: Int! }
        type Letter { lines: Int! @shareable }`,
      resolvers: {
        Query: { parcels: () => parcels },
        Parcel: { __resolveReference: reference(parcels, { keys: ['id'] }) },
      },
    },
    {
      name: 'scales',
      sdl: `${federation}
        type Parcel @key(fields: "id") {
          id: ID!
          inside: [Thing!]! @external
          grams: Int! @requires(fields: "inside { ... on Book { pages cover { grams } } ... on Jar { litres } }")
          books: Int! @requires(fields: "inside { __typename ... on Book { pages } }")
        }
        union Thing = Book | Jar | Letter
        type Book { pages: Int! @external cover: Cover @external }
        type Cover { grams: Int! @external }
        type Jar { litres: Int! @external }
        type Letter { lines: Int! @shareable }`,
      resolvers: {
        Parcel: {
          __resolveReference: reference([{ id: 'p1' }, { id: 'p2' }, { id: 'p3' }], {
            keys: ['id'],
            requires: ['inside { ... on Book { pages cover { grams } } ... on Jar { litres } }'],
          }),
          grams: (parcel: Fields) =>
            (brought(parcel, 'inside') as { pages?: number; litres?: number; cover?: { grams: number } }[])
              .map(({ pages = 0, litres = 0, cover }) => pages + litres * 1_000 + (cover?.grams ?? 0))
              .reduce((sum, grams) => sum + grams, 0),
          books: (parcel: Fields) =>
            (brought(parcel, 'inside') as { __typename: string }[]).filter(({ __typename }) => __typename === 'Book')
              .length,
        },
      },
    },
  ],
  tests: [
    {
      name: 'brings the members of a union along',
      query: '{ parcels { grams } }',
      data: { parcels: [{ grams: 2_130 }, { grams: 1_000 }, { grams: 0 }] },
    },
    {
      name: 'brings two sets of fragments along together',
      query: '{ parcels { id books grams } }',
      data: {
        parcels: [
          { id: 'p1', books: 1, grams: 2_130 },
          { id: 'p2', books: 0, grams: 1_000 },
          { id: 'p3', books: 0, grams: 0 },
        ],
      },
    },
    {
      name: 'answers what the client selects of the same union',
      query: '{ parcels { inside { ... on Jar { litres } ... on Letter { lines } } grams } }',
      data: {
        parcels: [
          { inside: [{}, { litres: 2 }], grams: 2_130 },
          { inside: [{ litres: 1 }], grams: 1_000 },
          { inside: [], grams: 0 },
        ],
      },
    },
    {
      name: 'is not misled by aliases in the fragments of the client',
      query:
        '{ parcels { inside { ... on Book { litres: pages pages: cover { grams } } ... on Jar { kind: __typename } } grams } }',
      data: {
        parcels: [
          { inside: [{ litres: 90, pages: { grams: 40 } }, { kind: 'Jar' }], grams: 2_130 },
          { inside: [{ kind: 'Jar' }], grams: 1_000 },
          { inside: [], grams: 0 },
        ],
      },
    },
  ],
};
