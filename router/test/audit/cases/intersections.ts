import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { reference } from '../reference.ts';

const doors = [
  { id: 'd1', state: 'OPEN' },
  { id: 'd2', state: 'JAMMED' },
];

/** As input an enum has the values that all know; as output those that any knows. */
export const enumIntersection: AuditGroup = {
  name: 'enum intersection',
  subgraphs: [
    {
      name: 'doors',
      sdl: `${federation}
        type Query { doors: [Door!]! doorsIn(room: Room!): [Door!]! rooms(in: [Room!]!): [String!]! }
        type Door @key(fields: "id") { id: ID! state: State! @shareable }
        enum State { OPEN SHUT JAMMED }
        enum Room { HALL ATTIC CELLAR }`,
      resolvers: {
        Query: {
          doors: () => doors,
          doorsIn: (_: unknown, { room }: Fields) => (room === 'HALL' ? [doors[0]] : []),
          rooms: (_: unknown, args: Fields) => args['in'],
        },
        Door: { __resolveReference: reference(doors, { keys: ['id'] }) },
      },
    },
    {
      name: 'alarm',
      sdl: `${federation}
        type Query { alarms(room: Room): [Alarm!]! worst: State }
        type Alarm { door: Door! seen: State! }
        type Door @key(fields: "id") { id: ID! state: State! @shareable rings: Int! }
        enum State { OPEN SHUT SMASHED }
        enum Room { HALL CELLAR }`,
      resolvers: {
        Query: {
          alarms: (_: unknown, { room }: Fields) =>
            room === 'ATTIC' ? [] : [{ door: { id: 'd1', state: 'OPEN', rings: 1 }, seen: 'SMASHED' }],
          worst: () => 'SMASHED',
        },
        Door: {
          __resolveReference: reference(
            [
              { id: 'd1', rings: 1 },
              { id: 'd2', rings: 0 },
            ],
            { keys: ['id'] },
          ),
        },
      },
    },
  ],
  tests: [
    {
      name: 'answers a value that one subgraph knows',
      query: '{ doors { state } }',
      data: { doors: [{ state: 'OPEN' }, { state: 'JAMMED' }] },
    },
    {
      name: 'answers a value that another one knows',
      query: '{ alarms { seen door { state rings } } worst }',
      data: { alarms: [{ seen: 'SMASHED', door: { state: 'OPEN', rings: 1 } }], worst: 'SMASHED' },
    },
    {
      name: 'takes a value that all know',
      query: '{ doorsIn(room: HALL) { id } }',
      data: { doorsIn: [{ id: 'd1' }] },
    },
    {
      name: 'refuses a value that not all know',
      query: '{ doorsIn(room: ATTIC) { id } }',
      data: undefined,
      errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' }],
    },
    {
      name: 'refuses such a value in a variable',
      query: 'query ($room: Room!) { doorsIn(room: $room) { id } }',
      variables: { room: 'ATTIC' },
      data: undefined,
      errors: [{ code: 'BAD_USER_INPUT' }],
    },
    {
      name: 'takes a list of values from variables',
      query: 'query ($a: Room!, $rest: [Room!]!) { one: rooms(in: [$a, HALL]) all: rooms(in: $rest) }',
      variables: { a: 'CELLAR', rest: ['HALL', 'CELLAR'] },
      data: { one: ['CELLAR', 'HALL'], all: ['HALL', 'CELLAR'] },
    },
  ],
};

/** A client may send the fields that all subgraphs know. */
export const inputObjectIntersection: AuditGroup = {
  name: 'input object intersection',
  subgraphs: [
    {
      name: 'search',
      sdl: `${federation}
        type Query { found(by: Filter!): String! }
        input Filter { word: String! limit: Int = 10 onlyHere: Boolean inner: Inner tags: [[String!]] }
        input Inner { from: Int to: Int deep: Inner }`,
      resolvers: { Query: { found: (_: unknown, { by }: Fields) => JSON.stringify(by) } },
    },
    {
      name: 'archive',
      sdl: `${federation}
        type Query { archived(by: Filter!): String! }
        input Filter { word: String limit: Int = 10 inner: Inner tags: [[String!]] onlyThere: ID }
        input Inner { from: Int to: Int deep: Inner }`,
      resolvers: { Query: { archived: (_: unknown, { by }: Fields) => JSON.stringify(by) } },
    },
  ],
  tests: [
    {
      name: 'takes what all know, with its default',
      query: '{ found(by: { word: "a" }) archived(by: { word: "b", limit: 3 }) }',
      data: { found: '{"word":"a","limit":10}', archived: '{"word":"b","limit":3}' },
    },
    {
      name: 'refuses what only one knows',
      query: '{ found(by: { word: "a", onlyHere: true }) }',
      data: undefined,
      errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' }],
    },
    {
      name: 'refuses it in a variable',
      query: 'query ($by: Filter!) { archived(by: $by) }',
      variables: { by: { word: 'a', onlyThere: '1' } },
      data: undefined,
      errors: [{ code: 'BAD_USER_INPUT' }],
    },
    {
      name: 'demands what one demands',
      query: '{ archived(by: { limit: 1 }) }',
      data: undefined,
      errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' }],
    },
    {
      name: 'passes variables in the midst of an object',
      query: `query ($word: String!, $to: Int, $tags: [String!]) {
        found(by: { word: $word, inner: { deep: { to: $to, deep: { from: 1 } } }, tags: [$tags, ["x"], null] })
      }`,
      variables: { word: 'w"\\', to: 5, tags: ['é', '…'] },
      data: {
        found:
          '{"word":"w\\"\\\\","limit":10,"inner":{"deep":{"to":5,"deep":{"from":1}}},"tags":[["é","…"],["x"],null]}',
      },
    },
    {
      name: 'leaves out what a variable does not give',
      query:
        'query ($to: Int, $limit: Int) { found(by: { word: "a", limit: $limit, inner: { to: $to, from: null } }) }',
      data: { found: '{"word":"a","limit":10,"inner":{"from":null}}' },
    },
    {
      name: 'takes one element for a list',
      query: 'query ($by: Filter!) { found(by: $by) }',
      variables: { by: { word: 'a', tags: 'one' } },
      data: { found: '{"word":"a","limit":10,"tags":[["one"]]}' },
    },
  ],
};
