import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { brought, reference } from '../reference.ts';

const plants = [
  { id: 'p1', name: 'Fern', heightCm: 40, potCm: 12 },
  { id: 'p2', name: 'Ficus', heightCm: 180, potCm: 40 },
];
const parcels = [
  { id: 'p1', fragile: true },
  { id: 'p2', fragile: false },
];
const notes = [
  { id: 'n1', text: 'Thrives', plant: { id: 'p1', name: 'Fern' } },
  { id: 'n2', text: 'Sulks', plant: { id: 'p2', name: 'Ficus' } },
];

/** Its notes provide the name of their plant: who asks for no more needs no other subgraph. */
export const simpleRequiresProvides: AuditGroup = {
  name: 'simple requires and provides',
  subgraphs: [
    {
      name: 'nursery',
      sdl: `${federation}
        type Query { plants: [Plant!]! plant(id: ID!): Plant }
        type Plant @key(fields: "id") { id: ID! name: String @shareable heightCm: Int potCm: Int }`,
      resolvers: {
        Query: { plants: () => plants, plant: (_: unknown, { id }: Fields) => plants.find((plant) => plant.id === id) },
        Plant: { __resolveReference: reference(plants, { keys: ['id'] }) },
      },
    },
    {
      name: 'shipping',
      sdl: `${federation}
        type Plant @key(fields: "id") {
          id: ID!
          heightCm: Int @external
          potCm: Int @external
          fragile: Boolean!
          boxCm: Int @requires(fields: "heightCm potCm")
          label: String @requires(fields: "heightCm")
        }`,
      resolvers: {
        Plant: {
          __resolveReference: reference(parcels, { keys: ['id'], requires: ['heightCm potCm'] }),
          boxCm: (plant: Fields) => Number(brought(plant, 'heightCm')) + Number(brought(plant, 'potCm')),
          label: (plant: Fields) => `up to ${String(brought(plant, 'heightCm'))} cm`,
        },
      },
    },
    {
      name: 'notes',
      sdl: `${federation}
        type Query { notes: [Note!]! bareNotes: [Note!]! }
        type Note @key(fields: "id") { id: ID! text: String! plant: Plant @provides(fields: "name") }
        type Plant @key(fields: "id") { id: ID! name: String @external notes: [Note!]! }`,
      resolvers: {
        Query: { notes: () => notes, bareNotes: () => [notes[0]] },
        Plant: {
          __resolveReference: reference(
            plants.map(({ id }) => ({ id })),
            { keys: ['id'] },
          ),
          notes: ({ id }: Fields) => notes.filter(({ plant }) => plant.id === id),
        },
      },
    },
  ],
  tests: [
    {
      name: 'brings along what a field requires',
      query: '{ plants { boxCm } }',
      data: { plants: [{ boxCm: 52 }, { boxCm: 220 }] },
      calls: { nursery: 1, shipping: 1 },
    },
    {
      name: 'brings along for two fields what both require',
      query: '{ plants { boxCm label fragile } }',
      data: {
        plants: [
          { boxCm: 52, label: 'up to 40 cm', fragile: true },
          { boxCm: 220, label: 'up to 180 cm', fragile: false },
        ],
      },
      calls: { nursery: 1, shipping: 1 },
    },
    {
      name: 'brings nothing along for a field that requires nothing',
      query: '{ plants { fragile } }',
      data: { plants: [{ fragile: true }, { fragile: false }] },
    },
    {
      name: 'answers what is required when it is selected too',
      query: '{ plants { heightCm boxCm potCm } }',
      data: {
        plants: [
          { heightCm: 40, boxCm: 52, potCm: 12 },
          { heightCm: 180, boxCm: 220, potCm: 40 },
        ],
      },
    },
    {
      name: 'takes what is provided without asking its owner',
      query: '{ notes { text plant { id name } } }',
      data: {
        notes: [
          { text: 'Thrives', plant: { id: 'p1', name: 'Fern' } },
          { text: 'Sulks', plant: { id: 'p2', name: 'Ficus' } },
        ],
      },
      calls: { notes: 1, nursery: 0 },
    },
    {
      name: 'asks the owner for what is not provided',
      query: '{ notes { plant { name heightCm } } }',
      data: { notes: [{ plant: { name: 'Fern', heightCm: 40 } }, { plant: { name: 'Ficus', heightCm: 180 } }] },
      calls: { notes: 1, nursery: 1 },
    },
    {
      name: 'fetches what is required from a third subgraph first',
      query: '{ notes { id plant { boxCm } } }',
      data: {
        notes: [
          { id: 'n1', plant: { boxCm: 52 } },
          { id: 'n2', plant: { boxCm: 220 } },
        ],
      },
    },
    {
      name: 'goes there and back again',
      query: '{ plant(id: "p2") { notes { text plant { name notes { id plant { label } } } } } }',
      data: {
        plant: {
          notes: [{ text: 'Sulks', plant: { name: 'Ficus', notes: [{ id: 'n2', plant: { label: 'up to 180 cm' } }] } }],
        },
      },
    },
    {
      name: 'resolves a provided entity again where the path does not provide it',
      query: '{ plant(id: "p1") { name notes { plant { name fragile } } } }',
      data: { plant: { name: 'Fern', notes: [{ plant: { name: 'Fern', fragile: true } }] } },
    },
    {
      name: 'brings required values along under the aliases of the client',
      query: '{ plants { tall: heightCm wide: potCm boxCm } }',
      data: {
        plants: [
          { tall: 40, wide: 12, boxCm: 52 },
          { tall: 180, wide: 40, boxCm: 220 },
        ],
      },
    },
  ],
};
