import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { reference } from '../reference.ts';

const tiles = [1, 2, 3, 4].map((no) => ({ id: `t${no}`, colour: `c${no}` }));
const at = (no: number) => ({ id: `t${no}` });

export const nestedLists: AuditGroup = {
  name: 'nested lists',
  subgraphs: [
    {
      name: 'boards',
      sdl: `${federation}
        type Query { board: [[Tile!]!]! cube: [[[Tile]]] holes: [[Tile]] pieces: [[Piece!]]! repeated: [Tile!]! }
        type Tile @key(fields: "id") { id: ID! }
        union Piece = Tile | Stone
        type Stone { grams: [[Int]] }`,
      resolvers: {
        Query: {
          board: () => [[at(1), at(2)], [], [at(3)]],
          cube: () => [[[at(4)], null], null, [[null, at(1)], []]],
          holes: () => [null, [null], [at(2), null, at(2)]],
          pieces: () => [
            [
              { __typename: 'Stone', grams: [[1, null], null] },
              { __typename: 'Tile', id: 't1' },
            ],
            null,
          ],
          repeated: () => [at(1), at(2), at(1), at(1)],
        },
      },
    },
    {
      name: 'colours',
      sdl: `${federation}
        type Tile @key(fields: "id") { id: ID! colour: String! around: [[Tile!]!]! }`,
      resolvers: {
        Tile: {
          __resolveReference: reference(tiles, { keys: ['id'] }),
          around: ({ id }: Fields) => [[tiles[1], tiles[2]], id === 't1' ? [] : [tiles[0]]],
        },
      },
    },
  ],
  tests: [
    {
      name: 'gets fields for a list of lists',
      query: '{ board { colour } }',
      data: { board: [[{ colour: 'c1' }, { colour: 'c2' }], [], [{ colour: 'c3' }]] },
      calls: { boards: 1, colours: 1 },
    },
    {
      name: 'gets fields for three levels with holes',
      query: '{ cube { colour } }',
      data: { cube: [[[{ colour: 'c4' }], null], null, [[null, { colour: 'c1' }], []]] },
    },
    {
      name: 'keeps holes at every level',
      query: '{ holes { id colour } }',
      data: { holes: [null, [null], [{ id: 't2', colour: 'c2' }, null, { id: 't2', colour: 'c2' }]] },
    },
    {
      name: 'tells members of a union in a list of lists apart',
      query: '{ pieces { ... on Tile { colour } ... on Stone { grams } } }',
      data: { pieces: [[{ grams: [[1, null], null] }, { colour: 'c1' }], null] },
    },
    {
      name: 'goes from a list of lists into another',
      query: '{ board { id around { id colour } } }',
      data: {
        board: [
          [
            {
              id: 't1',
              around: [
                [
                  { id: 't2', colour: 'c2' },
                  { id: 't3', colour: 'c3' },
                ],
                [],
              ],
            },
            {
              id: 't2',
              around: [
                [
                  { id: 't2', colour: 'c2' },
                  { id: 't3', colour: 'c3' },
                ],
                [{ id: 't1', colour: 'c1' }],
              ],
            },
          ],
          [],
          [
            {
              id: 't3',
              around: [
                [
                  { id: 't2', colour: 'c2' },
                  { id: 't3', colour: 'c3' },
                ],
                [{ id: 't1', colour: 'c1' }],
              ],
            },
          ],
        ],
      },
    },
    {
      name: 'gives the same entity in every place it stands',
      query: '{ repeated { id colour } }',
      data: {
        repeated: [
          { id: 't1', colour: 'c1' },
          { id: 't2', colour: 'c2' },
          { id: 't1', colour: 'c1' },
          { id: 't1', colour: 'c1' },
        ],
      },
    },
  ],
};
