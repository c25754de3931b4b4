import type { AuditGroup } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { reference } from '../reference.ts';

const wings = [
  {
    id: 'w1',
    rooms: [
      { number: 1, size: 20 },
      { number: 2, size: 35 },
    ],
  },
];

/** A value type spread over subgraphs: the rest of it is reached by its parent. */
export const parentEntityCall: AuditGroup = {
  name: 'parent entity call',
  subgraphs: [
    {
      name: 'building',
      sdl: `${federation}
        type Query { wings: [Wing!]! }
        type Wing @key(fields: "id") { id: ID! lobby: Lobby @shareable }
        type Lobby { floor: Int! }`,
      resolvers: { Query: { wings: () => [{ id: 'w1', lobby: { floor: 2 } }] } },
    },
    {
      name: 'art',
      sdl: `${federation}
        type Wing @key(fields: "id") { id: ID! lobby: Lobby @shareable }
        type Lobby { mural: String! frame: Frame! }
        type Frame { wood: String! @shareable }`,
      resolvers: {
        Wing: {
          __resolveReference: reference([{ id: 'w1', lobby: { mural: 'Sea', frame: { wood: 'ash' } } }], {
            keys: ['id'],
          }),
        },
      },
    },
    {
      name: 'heating',
      sdl: `${federation}
        type Wing @key(fields: "id") { id: ID! rooms: [Room!]! }
        type Room { number: Int! size: Int! }`,
      resolvers: { Wing: { __resolveReference: reference(wings, { keys: ['id'] }) } },
    },
  ],
  tests: [
    {
      name: 'goes back to the parent for the rest of a value',
      query: '{ wings { lobby { floor mural } } }',
      data: { wings: [{ lobby: { floor: 2, mural: 'Sea' } }] },
    },
    {
      name: 'goes back to the parent twice',
      query: '{ wings { rooms { size number } lobby { frame { wood } floor } } }',
      data: {
        wings: [
          {
            rooms: [
              { size: 20, number: 1 },
              { size: 35, number: 2 },
            ],
            lobby: { frame: { wood: 'ash' }, floor: 2 },
          },
        ],
      },
    },
  ],
};

const shop = { id: 's1', address: { city: { id: 'c1' } } };

export const parentEntityCallComplex: AuditGroup = {
  name: 'parent entity call, complex',
  subgraphs: [
    {
      name: 'shops',
      sdl: `${federation}
        type Query { shop: Shop! }
        type Shop @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { shop: () => ({ id: 's1' }) } },
    },
    {
      name: 'places',
      sdl: `${federation}
        type Shop @key(fields: "id") { id: ID! address: Address @shareable }
        type Address { city: City! @shareable }
        type City @key(fields: "id") { id: ID! }`,
      resolvers: { Shop: { __resolveReference: reference([shop], { keys: ['id'] }) } },
    },
    {
      name: 'streets',
      sdl: `${federation}
        type Shop @key(fields: "id") { id: ID! address: Address @shareable }
        type Address { street: String! city: City! @shareable }
        type City { id: ID! @shareable mayor: String! }`,
      resolvers: {
        Shop: {
          __resolveReference: reference(
            [{ id: 's1', address: { street: 'High Street', city: { id: 'c1', mayor: 'Ines' } } }],
            { keys: ['id'] },
          ),
        },
      },
    },
    {
      name: 'cities',
      sdl: `${federation} type City @key(fields: "id") { id: ID! people: Int! }`,
      resolvers: { City: { __resolveReference: reference([{ id: 'c1', people: 5_000 }], { keys: ['id'] }) } },
    },
  ],
  tests: [
    {
      name: 'gathers one value from two parents and an entity in it',
      query: '{ shop { address { street city { people mayor } } } }',
      data: { shop: { address: { street: 'High Street', city: { people: 5_000, mayor: 'Ines' } } } },
    },
    {
      name: 'goes through the value to the entity in it',
      query: '{ shop { id address { city { people } } } }',
      data: { shop: { id: 's1', address: { city: { people: 5_000 } } } },
    },
  ],
};
