import type { AuditGroup } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { reference } from '../reference.ts';

const fleet = [
  { __typename: 'Bus', id: 'v1', seats: 40, line: '12' },
  { __typename: 'Tram', id: 'v2', cars: 3, line: '7' },
];

/** Each subgraph knows some members of the union. */
export const unionIntersection: AuditGroup = {
  name: 'union intersection',
  subgraphs: [
    {
      name: 'roads',
      sdl: `${federation}
        type Query { vehicle: Vehicle @shareable onRoad: [Vehicle!]! wrapped: Wrapped @shareable }
        union Vehicle = Bus | Car
        type Wrapped { vehicle: Vehicle @shareable }
        type Bus @key(fields: "id") { id: ID! line: String! @shareable seats: Int! }
        type Car @key(fields: "id") { id: ID! plate: String! }`,
      resolvers: {
        Query: {
          vehicle: () => fleet[0],
          onRoad: () => [fleet[0], { __typename: 'Car', id: 'v3', plate: 'X-1' }],
          wrapped: () => ({ vehicle: fleet[0] }),
        },
        Bus: { __resolveReference: reference(fleet, { keys: ['id'] }) },
        Car: { __resolveReference: reference([{ id: 'v3', plate: 'X-1' }], { keys: ['id'] }) },
      },
    },
    {
      name: 'rails',
      sdl: `${federation}
        type Query { vehicle: Vehicle @shareable onRails: [Vehicle!]! wrapped: Wrapped @shareable }
        union Vehicle = Bus | Tram
        type Wrapped { vehicle: Vehicle @shareable }
        type Bus @key(fields: "id") { id: ID! line: String! @shareable driver: String! }
        type Tram @key(fields: "id") { id: ID! line: String! cars: Int! }`,
      resolvers: {
        Query: { vehicle: () => fleet[0], onRails: () => [fleet[1], fleet[0]], wrapped: () => ({ vehicle: fleet[0] }) },
        Bus: {
          __resolveReference: reference([{ id: 'v1', line: '12', driver: 'Kim' }], { keys: ['id'] }),
          driver: () => 'Kim',
        },
        Tram: { __resolveReference: reference(fleet, { keys: ['id'] }) },
      },
    },
  ],
  tests: [
    {
      name: 'answers a member that both know from either',
      query: '{ vehicle { __typename ... on Bus { line } } }',
      data: { vehicle: { __typename: 'Bus', line: '12' } },
    },
    {
      name: 'answers fields of both subgraphs of one member',
      query: '{ vehicle { ... on Bus { seats driver } } }',
      data: { vehicle: { seats: 40, driver: 'Kim' } },
    },
    {
      name: 'does not ask for a member where it is not known',
      query: '{ onRoad { __typename ... on Tram { cars } ... on Car { plate } } }',
      data: { onRoad: [{ __typename: 'Bus' }, { __typename: 'Car', plate: 'X-1' }] },
      calls: { rails: 0 },
    },
    {
      name: 'asks each about the members it knows',
      query: `{
        onRails { ... on Tram { cars } ... on Car { plate } ... on Bus { seats } }
        onRoad { ... on Bus { driver } ... on Tram { line } }
      }`,
      data: { onRails: [{ cars: 3 }, { seats: 40 }], onRoad: [{ driver: 'Kim' }, {}] },
    },
    {
      name: 'answers with all fragments of unknown members an empty object',
      query: '{ onRoad { ... on Tram { cars } } }',
      data: { onRoad: [{}, {}] },
    },
    {
      name: 'answers inside of a shared value type',
      query: '{ wrapped { vehicle { ... on Bus { id driver seats } ... on Tram { cars } ... on Car { plate } } } }',
      data: { wrapped: { vehicle: { id: 'v1', driver: 'Kim', seats: 40 } } },
    },
    {
      name: 'gives fields of several members one name',
      query: '{ onRails { ... on Tram { label: line } ... on Bus { label: driver } } }',
      data: { onRails: [{ label: '7' }, { label: 'Kim' }] },
    },
  ],
};

const nodes = [
  { __typename: 'Oak', id: 'n1', rings: 90, height: 20 },
  { __typename: 'Fern', id: 'n2', height: 1 },
  { __typename: 'Moss', id: 'n3' },
];

/** Union and interface over the same types, known in part by each subgraph. */
export const unionInterfaceDistribution: AuditGroup = {
  name: 'union and interface distributed',
  subgraphs: [
    {
      name: 'forest',
      sdl: `${federation}
        type Query { growth: [Growth!]! plants: [Plant!]! }
        union Growth = Oak | Fern | Moss
        interface Plant { id: ID! }
        type Oak implements Plant @key(fields: "id") { id: ID! rings: Int! }
        type Fern implements Plant @key(fields: "id") { id: ID! }
        type Moss @key(fields: "id") { id: ID! }`,
      resolvers: { Query: { growth: () => nodes, plants: () => nodes.slice(0, 2) } },
    },
    {
      name: 'survey',
      sdl: `${federation}
        type Query { tallest: Tall shared: [Tall!]! }
        interface Tall { id: ID! height: Int! }
        type Oak implements Tall @key(fields: "id") { id: ID! height: Int! }
        type Fern implements Tall @key(fields: "id") { id: ID! height: Int! }
        type Tower implements Tall { id: ID! height: Int! }`,
      resolvers: {
        Query: {
          tallest: () => nodes[0],
          shared: () => [{ __typename: 'Tower', id: 't1', height: 55 }, nodes[1]],
        },
        Oak: { __resolveReference: reference(nodes, { keys: ['id'] }) },
        Fern: { __resolveReference: reference(nodes, { keys: ['id'] }) },
      },
    },
  ],
  tests: [
    {
      name: 'reads an interface of another subgraph on members of a union',
      query: '{ growth { __typename ... on Tall { height } } }',
      data: {
        growth: [{ __typename: 'Oak', height: 20 }, { __typename: 'Fern', height: 1 }, { __typename: 'Moss' }],
      },
    },
    {
      name: 'reads one interface through another',
      query: '{ plants { ... on Tall { id height } } tallest { ... on Plant { id } } }',
      data: {
        plants: [
          { id: 'n1', height: 20 },
          { id: 'n2', height: 1 },
        ],
        tallest: { id: 'n1' },
      },
    },
    {
      name: 'narrows a union by an interface and a type inside of it',
      query: '{ growth { ... on Plant { ... on Tall { ... on Oak { rings height } } } ... on Moss { id } } }',
      data: { growth: [{ rings: 90, height: 20 }, {}, { id: 'n3' }] },
    },
    {
      name: 'narrows an interface by a union',
      query: '{ shared { __typename height ... on Growth { ... on Fern { id } } } }',
      data: {
        shared: [
          { __typename: 'Tower', height: 55 },
          { __typename: 'Fern', height: 1, id: 'n2' },
        ],
      },
    },
    {
      name: 'leaves out a type that only one of the subgraphs gives the interface',
      query: '{ shared { ... on Plant { id } } }',
      data: { shared: [{}, { id: 'n2' }] },
    },
  ],
};
