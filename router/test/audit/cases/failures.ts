import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { brought, reference } from '../reference.ts';
import { codedError } from '../coded-error.ts';

const songs = [
  { id: 's1', title: 'Rise', seconds: 90 },
  { id: 's2', title: 'Fall', seconds: 120 },
];

const subgraphs = [
  {
    name: 'songs',
    sdl: `${federation}
      type Query { songs: [Song!]! song(id: ID!): Song secret: String list: [String]! forbidden: [Song] }
      type Song @key(fields: "id") { id: ID! title: String! seconds: Int }`,
    resolvers: {
      Query: {
        songs: () => songs,
        song: (_: unknown, { id }: Fields) => songs.find((song) => song.id === id),
        secret: () => {
          throw codedError('FORBIDDEN');
        },
        list: () => ['a', new Error('b'), 'c'],
        forbidden: () => [songs[0], codedError('FORBIDDEN'), songs[1]],
      },
      Song: { __resolveReference: reference(songs, { keys: ['id'] }) },
    },
  },
  {
    name: 'charts',
    sdl: `${federation}
      type Query { number: Int }
      type Song @key(fields: "id") {
        id: ID!
        seconds: Int @external
        rank: Int
        weeks: Int!
        peak: Int
        airtime: Int @requires(fields: "seconds")
        critic: Critic
      }
      type Critic { name: String! stars: Int }`,
    resolvers: {
      Query: { number: () => 1 },
      Song: {
        __resolveReference: (song: Fields) => {
          if (song['id'] === 's9') throw codedError('NOT_FOUND');
          return reference(
            [
              { id: 's1', weeks: 3 },
              { id: 's2', weeks: null },
            ],
            { keys: ['id'], requires: ['seconds'] },
          )(song);
        },
        rank: ({ id }: Fields) => {
          if (id === 's2') throw codedError('OUT_OF_CHART');
          return 1;
        },
        peak: () => 7,
        airtime: (song: Fields) => Number(brought(song, 'seconds')) * 100,
        critic: ({ id }: Fields) => (id === 's1' ? { name: 'Kay', stars: 4 } : { name: null, stars: 1 }),
      },
    },
  },
];

export const subgraphErrors: AuditGroup = {
  name: 'errors of subgraphs',
  subgraphs,
  tests: [
    {
      name: 'passes an error of a root field on',
      query: '{ hidden: secret songs { id } }',
      data: { hidden: null, songs: [{ id: 's1' }, { id: 's2' }] },
      errors: [{ path: ['hidden'], code: 'FORBIDDEN' }],
    },
    {
      name: 'passes an error of one entity on by its place in the list',
      query: '{ songs { title rank } }',
      data: {
        songs: [
          { title: 'Rise', rank: 1 },
          { title: 'Fall', rank: null },
        ],
      },
      errors: [{ path: ['songs', 1, 'rank'], code: 'OUT_OF_CHART' }],
    },
    {
      name: 'passes an error on once for each place where the entity stands',
      query: '{ a: song(id: "s2") { rank } b: song(id: "s2") { rank } }',
      data: { a: { rank: null }, b: { rank: null } },
      errors: [
        { path: ['a', 'rank'], code: 'OUT_OF_CHART' },
        { path: ['b', 'rank'], code: 'OUT_OF_CHART' },
      ],
    },
    {
      name: 'makes an entity null when a field of it that may not be null is, in a list up to the root',
      query: '{ songs { weeks } }',
      data: null,
      errors: [{ path: ['songs', 1, 'weeks'], code: 'INTERNAL_SERVER_ERROR' }],
    },
    {
      name: 'makes null the nearest object that may be',
      query: '{ one: song(id: "s1") { weeks } two: song(id: "s2") { title weeks } }',
      data: { one: { weeks: 3 }, two: null },
      errors: [{ path: ['two', 'weeks'], code: 'INTERNAL_SERVER_ERROR' }],
    },
    {
      name: 'makes an object inside of an entity null and keeps the entity',
      query: '{ songs { title critic { name stars } } }',
      data: {
        songs: [
          { title: 'Rise', critic: { name: 'Kay', stars: 4 } },
          { title: 'Fall', critic: null },
        ],
      },
      errors: [{ path: ['songs', 1, 'critic', 'name'], code: 'INTERNAL_SERVER_ERROR' }],
    },
    {
      name: 'passes errors of list elements on',
      query: '{ list forbidden { title peak } }',
      data: { list: ['a', null, 'c'], forbidden: [{ title: 'Rise', peak: 7 }, null, { title: 'Fall', peak: 7 }] },
      errors: [
        { path: ['list', 1], code: 'INTERNAL_SERVER_ERROR' },
        { path: ['forbidden', 1], code: 'FORBIDDEN' },
      ],
    },
  ],
};

export const subgraphDown: AuditGroup = {
  name: 'a subgraph that is down',
  subgraphs,
  tests: [
    {
      name: 'costs only its own fields',
      query: '{ songs { title peak } }',
      failing: { charts: 'cut' },
      data: {
        songs: [
          { title: 'Rise', peak: null },
          { title: 'Fall', peak: null },
        ],
      },
      errors: true,
    },
    {
      name: 'costs only its own root field',
      query: '{ number song(id: "s1") { title } }',
      failing: { charts: 'status' },
      data: { number: null, song: { title: 'Rise' } },
      errors: [{ path: ['number'], code: 'SUBGRAPH_UNAVAILABLE' }],
    },
    {
      name: 'costs the object when a field that may not be null is missing',
      query: '{ song(id: "s1") { title weeks } number }',
      failing: { charts: 'page' },
      data: { song: null, number: null },
      errors: true,
    },
    {
      name: 'costs what requires its fields too',
      query: '{ number song(id: "s1") { airtime } }',
      failing: { songs: 'half' },
      data: { number: 1, song: null },
      errors: [{ path: ['song'], code: 'SUBGRAPH_RESPONSE_INVALID' }],
    },
    {
      name: 'is of no interest to who does not ask for it',
      query: '{ songs { title } }',
      failing: { charts: 'cut' },
      data: { songs: [{ title: 'Rise' }, { title: 'Fall' }] },
    },
    {
      name: 'is asked again as soon as it is back',
      query: '{ songs { title peak } }',
      data: {
        songs: [
          { title: 'Rise', peak: 7 },
          { title: 'Fall', peak: 7 },
        ],
      },
    },
  ],
};
