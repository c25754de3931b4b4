import type { AuditGroup } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { reference } from '../reference.ts';

const shapes = [
  { __typename: 'Disc', id: 's1', radius: 2 },
  { __typename: 'Box', id: 's2', side: 3 },
];

export const typename: AuditGroup = {
  name: 'typename',
  subgraphs: [
    {
      name: 'shapes',
      sdl: `${federation}
        type Query { shapes: [Shape!]! drawn: [Drawn!]! disc: Disc! }
        type Mutation { redraw: Disc! }
        union Drawn = Disc | Box
        interface Shape @key(fields: "id") { id: ID! }
        type Disc implements Shape @key(fields: "id") { id: ID! radius: Int! centre: Point }
        type Box implements Shape @key(fields: "id") { id: ID! side: Int! }
        type Point { x: Int! }`,
      resolvers: {
        Query: { shapes: () => shapes, drawn: () => shapes, disc: () => ({ ...shapes[0], centre: { x: 1 } }) },
        Mutation: { redraw: () => shapes[0] },
        Shape: { __resolveReference: reference(shapes, { keys: ['id'] }) },
        Disc: { __resolveReference: reference(shapes, { keys: ['id'] }) },
        Box: { __resolveReference: reference(shapes, { keys: ['id'] }) },
      },
    },
    {
      name: 'paint',
      sdl: `${federation}
        type Query { painted: [Shape!]! }
        type Shape @key(fields: "id") @interfaceObject { id: ID! colour: String! }`,
      resolvers: {
        Query: { painted: () => [{ id: 's2', colour: 'red' }] },
        Shape: {
          __resolveReference: reference(
            [
              { id: 's1', colour: 'blue' },
              { id: 's2', colour: 'red' },
            ],
            { keys: ['id'] },
          ),
        },
      },
    },
  ],
  tests: [
    {
      name: 'names the root types without asking anyone',
      query: '{ __typename }',
      data: { __typename: 'Query' },
      calls: { shapes: 0, paint: 0 },
    },
    {
      name: 'names the root type of a mutation',
      query: 'mutation { __typename redraw { id } }',
      data: { __typename: 'Mutation', redraw: { id: 's1' } },
    },
    {
      name: 'names the root type under aliases and in fragments',
      query: '{ a: __typename ... on Query { b: __typename disc { c: __typename } } }',
      data: { a: 'Query', b: 'Query', disc: { c: 'Disc' } },
    },
    {
      name: 'names members of a union twice over',
      query: '{ drawn { kind: __typename __typename ... on Box { also: __typename } } }',
      data: {
        drawn: [
          { kind: 'Disc', __typename: 'Disc' },
          { kind: 'Box', __typename: 'Box', also: 'Box' },
        ],
      },
    },
    {
      name: 'names the type of an interface beside fields of an interface object',
      query: '{ shapes { colour __typename } painted { colour type: __typename } }',
      data: {
        shapes: [
          { colour: 'blue', __typename: 'Disc' },
          { colour: 'red', __typename: 'Box' },
        ],
        painted: [{ colour: 'red', type: 'Box' }],
      },
    },
    {
      name: 'names value types',
      query: '{ disc { centre { __typename x } __typename } }',
      data: { disc: { centre: { __typename: 'Point', x: 1 }, __typename: 'Disc' } },
    },
    {
      name: 'finds the right fragments without being asked for the type',
      query: '{ drawn { ... on Disc { radius } ... on Box { side } } }',
      data: { drawn: [{ radius: 2 }, { side: 3 }] },
    },
    {
      name: 'finds the right fragments when another field is called by that name',
      query: '{ drawn { ... on Disc { type: radius } ... on Box { type: side } } }',
      data: { drawn: [{ type: 2 }, { type: 3 }] },
    },
  ],
};
