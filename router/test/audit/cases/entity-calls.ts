import type { AuditGroup } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { reference } from '../reference.ts';

const boats = [
  { id: 'b1', hull: 'H-1', name: 'Gull' },
  { id: 'b2', hull: 'H-2', name: 'Tern' },
];
const berths = [
  { hull: 'H-1', berth: 'A4' },
  { hull: 'H-2', berth: 'C1' },
];

export const simpleEntityCall: AuditGroup = {
  name: 'simple entity call',
  subgraphs: [
    {
      name: 'registry',
      sdl: `${federation}
        type Query { boat: Boat boats: [Boat!]! none: Boat empty: [Boat!]! holes: [Boat] }
        type Boat @key(fields: "hull") @key(fields: "id") { id: ID! hull: String! name: String! }`,
      resolvers: {
        Query: {
          boat: () => boats[0],
          boats: () => boats,
          none: () => null,
          empty: () => [],
          holes: () => [null, boats[1], null],
        },
        Boat: { __resolveReference: reference(boats, { keys: ['id', 'hull'] }) },
      },
    },
    {
      name: 'harbour',
      sdl: `${federation}
        type Boat @key(fields: "hull") { hull: String! berth: String! }`,
      resolvers: { Boat: { __resolveReference: reference(berths, { keys: ['hull'] }) } },
    },
  ],
  tests: [
    {
      name: 'brings a key that the client did not select',
      query: '{ boat { name berth } }',
      data: { boat: { name: 'Gull', berth: 'A4' } },
      calls: { registry: 1, harbour: 1 },
    },
    {
      name: 'asks for all entities of a list in one call',
      query: '{ boats { id berth } }',
      data: {
        boats: [
          { id: 'b1', berth: 'A4' },
          { id: 'b2', berth: 'C1' },
        ],
      },
      calls: { registry: 1, harbour: 1 },
    },
    {
      name: 'asks nothing about what is not there',
      query: '{ none { berth } empty { berth } }',
      data: { none: null, empty: [] },
      calls: { harbour: 0 },
    },
    {
      name: 'leaves the holes of a list where they are',
      query: '{ holes { berth name } }',
      data: { holes: [null, { berth: 'C1', name: 'Tern' }, null] },
    },
  ],
};

const orders = [{ id: 'o1', kiln: { id: 'k1', site: { code: 'N' } } }];
const kilns = [{ id: 'k1', site: { code: 'N' }, heat: 1240 }];
const logs = [{ id: 'k1', site: { code: 'N' }, firings: [{ serial: 'f1' }, { serial: 'f2' }] }];
const pieces = [
  { serial: 'f1', lot: 'L1', glaze: 'celadon' },
  { serial: 'f2', lot: 'L2', glaze: 'tenmoku' },
];
const prices = [
  { lot: 'L1', glaze: 'celadon', price: 20 },
  { lot: 'L2', glaze: 'tenmoku', price: 35 },
];

export const complexEntityCall: AuditGroup = {
  name: 'complex entity call',
  subgraphs: [
    {
      name: 'orders',
      sdl: `${federation}
        type Query { order: Order! }
        type Order { id: ID! kiln: Kiln! }
        type Kiln @key(fields: "id site { code }") { id: ID! site: Site! }
        type Site @shareable { code: String! }`,
      resolvers: { Query: { order: () => orders[0] } },
    },
    {
      name: 'workshop',
      sdl: `${federation}
        type Kiln @key(fields: "id site { code }") { id: ID! site: Site! heat: Int! }
        type Site @shareable { code: String! }`,
      resolvers: { Kiln: { __resolveReference: reference(kilns, { keys: ['id site { code }'] }) } },
    },
    {
      name: 'logbook',
      sdl: `${federation}
        type Kiln @key(fields: "id site { code }") { id: ID! site: Site! firings: [Piece!]! }
        type Site @shareable { code: String! }
        type Piece @key(fields: "serial") { serial: ID! }`,
      resolvers: { Kiln: { __resolveReference: reference(logs, { keys: ['id site { code }'] }) } },
    },
    {
      name: 'stock',
      sdl: `${federation}
        type Piece @key(fields: "serial") @key(fields: "lot glaze") { serial: ID! lot: String! glaze: String! }`,
      resolvers: { Piece: { __resolveReference: reference(pieces, { keys: ['serial', 'lot glaze'] }) } },
    },
    {
      name: 'prices',
      sdl: `${federation}
        type Piece @key(fields: "lot glaze") { lot: String! glaze: String! price: Int! }`,
      resolvers: {
        Piece: { __resolveReference: reference(prices, { keys: ['lot glaze'] }) },
      },
    },
  ],
  tests: [
    {
      name: 'goes from key to key through four subgraphs',
      query: '{ order { id kiln { heat firings { serial price } } } }',
      data: {
        order: {
          id: 'o1',
          kiln: {
            heat: 1240,
            firings: [
              { serial: 'f1', price: 20 },
              { serial: 'f2', price: 35 },
            ],
          },
        },
      },
    },
    {
      name: 'goes through a subgraph of which the client selects nothing',
      query: '{ order { kiln { firings { price } } } }',
      data: { order: { kiln: { firings: [{ price: 20 }, { price: 35 }] } } },
      calls: { workshop: 0, stock: 1, prices: 1 },
    },
    {
      name: 'reads a key of more than one field with an object in it',
      query: '{ order { kiln { site { code } heat } } }',
      data: { order: { kiln: { site: { code: 'N' }, heat: 1240 } } },
    },
  ],
};
