import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { brought, reference } from '../reference.ts';

const ids = [{ id: 'r1' }, { id: 'r2' }];
const lengths = [
  { id: 'r1', lengthKm: 10 },
  { id: 'r2', lengthKm: 30 },
];

/** The chain goes from tolls to traffic and back to tolls. */
export const requiresBackAndForth: AuditGroup = {
  name: 'requires back and forth',
  subgraphs: [
    {
      name: 'routes',
      sdl: `${federation}
        type Query { route: Route routes: [Route!]! }
        type Route @key(fields: "id") { id: ID! lengthKm: Int! }`,
      resolvers: {
        Query: { route: () => lengths[0], routes: () => lengths },
        Route: { __resolveReference: reference(lengths, { keys: ['id'] }) },
      },
    },
    {
      name: 'tolls',
      sdl: `${federation}
        type Query { tolled: Route held: Held }
        type Held { route: Route }
        type Route @key(fields: "id") {
          id: ID!
          lengthKm: Int! @external
          minutes: Int! @external
          toll: Int! @requires(fields: "lengthKm")
          isSlow: Boolean! @requires(fields: "minutes lengthKm")
        }`,
      resolvers: {
        Query: { tolled: () => ids[1], held: () => ({ route: ids[0] }) },
        Route: {
          __resolveReference: reference(ids, { keys: ['id'], requires: ['lengthKm', 'minutes lengthKm'] }),
          toll: (route: Fields) => Number(brought(route, 'lengthKm')) * 2,
          isSlow: (route: Fields) => Number(brought(route, 'minutes')) / Number(brought(route, 'lengthKm')) > 5,
        },
      },
    },
    {
      name: 'traffic',
      sdl: `${federation}
        type Route @key(fields: "id") {
          id: ID!
          toll: Int! @external
          isSlow: Boolean! @external
          minutes: Int! @requires(fields: "toll")
          advice: String! @requires(fields: "isSlow")
        }`,
      resolvers: {
        Route: {
          __resolveReference: reference(ids, { keys: ['id'], requires: ['toll', 'isSlow'] }),
          minutes: (route: Fields) => Number(brought(route, 'toll')) + 40,
          advice: (route: Fields) => (brought(route, 'isSlow') ? 'walk' : 'drive'),
        },
      },
    },
  ],
  tests: [
    {
      name: 'fetches a chain of two',
      query: '{ route { minutes } }',
      data: { route: { minutes: 60 } },
    },
    {
      name: 'fetches a chain of three that comes back to a subgraph',
      query: '{ route { isSlow } }',
      data: { route: { isSlow: true } },
    },
    {
      name: 'fetches a chain of four for every element of a list',
      query: '{ routes { advice } }',
      data: { routes: [{ advice: 'walk' }, { advice: 'drive' }] },
    },
    {
      name: 'does not take from the subgraph where it begins what that cannot tell yet',
      query: '{ tolled { minutes } held { route { minutes } } }',
      data: { tolled: { minutes: 100 }, held: { route: { minutes: 60 } } },
    },
    {
      name: 'answers it beside what that can tell at once',
      query: '{ tolled { id toll advice } }',
      data: { tolled: { id: 'r2', toll: 60, advice: 'drive' } },
    },
    {
      name: 'answers every link of the chain',
      query: '{ routes { lengthKm toll minutes isSlow advice } }',
      data: {
        routes: [
          { lengthKm: 10, toll: 20, minutes: 60, isSlow: true, advice: 'walk' },
          { lengthKm: 30, toll: 60, minutes: 100, isSlow: false, advice: 'drive' },
        ],
      },
    },
    {
      name: 'answers links in whatever order they are selected',
      query: '{ route { advice isSlow minutes toll lengthKm id } }',
      data: { route: { advice: 'walk', isSlow: true, minutes: 60, toll: 20, lengthKm: 10, id: 'r1' } },
    },
  ],
};

const routes = {
  name: 'routes',
  sdl: `${federation}
    type Query { route: Route routes: [Route!]! }
    type Route @key(fields: "id") { id: ID! lengthKm: Int! }`,
  resolvers: {
    Query: { route: () => lengths[0], routes: () => lengths },
    Route: { __resolveReference: reference(lengths, { keys: ['id'] }) },
  },
};

/** Each subgraph requires what the one before has. */
export const requiresRequires: AuditGroup = {
  name: 'requires of requires',
  subgraphs: [
    routes,
    {
      name: 'tolls',
      sdl: `${federation}
        type Route @key(fields: "id") {
          id: ID!
          lengthKm: Int! @external
          toll: Int! @requires(fields: "lengthKm")
          isLong: Boolean! @requires(fields: "lengthKm")
        }`,
      resolvers: {
        Route: {
          __resolveReference: reference(ids, { keys: ['id'], requires: ['lengthKm'] }),
          toll: (route: Fields) => Number(brought(route, 'lengthKm')) * 2,
          isLong: (route: Fields) => Number(brought(route, 'lengthKm')) > 20,
        },
      },
    },
    {
      name: 'budget',
      sdl: `${federation}
        type Route @key(fields: "id") {
          id: ID!
          toll: Int! @external
          isLong: Boolean! @external
          isDear: Boolean! @requires(fields: "toll")
          needsRest: Boolean! @requires(fields: "isLong toll")
        }`,
      resolvers: {
        Route: {
          __resolveReference: reference(ids, { keys: ['id'], requires: ['toll', 'isLong toll'] }),
          isDear: (route: Fields) => Number(brought(route, 'toll')) > 30,
          needsRest: (route: Fields) => Boolean(brought(route, 'isLong')) && Number(brought(route, 'toll')) > 0,
        },
      },
    },
    {
      name: 'advice',
      sdl: `${federation}
        type Route @key(fields: "id") {
          id: ID!
          isDear: Boolean! @external
          lengthKm: Int! @external
          advice: String! @requires(fields: "isDear lengthKm")
        }`,
      resolvers: {
        Route: {
          __resolveReference: reference(ids, { keys: ['id'], requires: ['isDear lengthKm'] }),
          advice: (route: Fields) =>
            `${brought(route, 'isDear') ? 'walk' : 'drive'} ${String(brought(route, 'lengthKm'))}`,
        },
      },
    },
  ],
  tests: [
    {
      name: 'fetches a chain of two',
      query: '{ routes { isDear } }',
      data: { routes: [{ isDear: false }, { isDear: true }] },
    },
    {
      name: 'fetches a chain of three, with two links required at its end',
      query: '{ routes { advice } }',
      data: { routes: [{ advice: 'drive 10' }, { advice: 'walk 30' }] },
    },
    {
      name: 'fetches two chains side by side',
      query: '{ routes { needsRest advice } }',
      data: {
        routes: [
          { needsRest: false, advice: 'drive 10' },
          { needsRest: true, advice: 'walk 30' },
        ],
      },
    },
    {
      name: 'answers every link in whatever order it is selected',
      query: '{ route { advice needsRest isDear isLong toll lengthKm } }',
      data: { route: { advice: 'drive 10', needsRest: false, isDear: false, isLong: false, toll: 20, lengthKm: 10 } },
    },
    {
      name: 'is not misled by aliases that go round the chain',
      query: '{ route { toll: isDear isDear: lengthKm lengthKm: toll advice } }',
      data: { route: { toll: false, isDear: 10, lengthKm: 20, advice: 'drive 10' } },
    },
  ],
};

const letters = [
  { id: 'l1', writer: { id: 'w1' }, text: 'Dear all' },
  { id: 'l2', writer: { id: 'w2' }, text: 'Hello' },
];
const writers = [
  { id: 'w1', years: 5 },
  { id: 'w2', years: 2 },
];

/** Each of two subgraphs requires, through an entity, what the other one has. */
export const requiresCircular: AuditGroup = {
  name: 'requires in a circle',
  subgraphs: [
    {
      name: 'letters',
      sdl: `${federation}
        type Query { feed: [Letter!]! }
        type Letter @key(fields: "id") {
          id: ID!
          text: String!
          writer: Writer!
          byNewcomer: Boolean! @external
          byExpert: Boolean! @requires(fields: "byNewcomer")
        }
        type Writer @key(fields: "id") { id: ID! years: Int! }`,
      resolvers: {
        Query: { feed: () => letters },
        Letter: {
          __resolveReference: reference(letters, { keys: ['id'], requires: ['byNewcomer'] }),
          writer: ({ writer }: Fields) => writers.find(({ id }) => id === (writer as { id: string }).id),
          byExpert: (letter: Fields) => !brought(letter, 'byNewcomer'),
        },
        Writer: { __resolveReference: reference(writers, { keys: ['id'] }) },
      },
    },
    {
      name: 'ranks',
      sdl: `${federation}
        type Letter @key(fields: "id") {
          id: ID!
          writer: Writer! @external
          byNewcomer: Boolean! @requires(fields: "writer { years }")
        }
        type Writer @key(fields: "id") { id: ID! years: Int! @external }`,
      resolvers: {
        Letter: {
          __resolveReference: reference(
            letters.map(({ id }) => ({ id })),
            { keys: ['id'], requires: ['writer { years }'] },
          ),
          byNewcomer: (letter: Fields) => (brought(letter, 'writer') as { years: number }).years < 3,
        },
      },
    },
  ],
  tests: [
    {
      name: 'brings a field of a nested entity along',
      query: '{ feed { byNewcomer } }',
      data: { feed: [{ byNewcomer: false }, { byNewcomer: true }] },
    },
    {
      name: 'comes back to the first subgraph with what the second one made of it',
      query: '{ feed { byExpert } }',
      data: { feed: [{ byExpert: true }, { byExpert: false }] },
    },
    {
      name: 'answers everything on the way',
      query: '{ feed { id byExpert writer { id years } byNewcomer } }',
      data: {
        feed: [
          { id: 'l1', byExpert: true, writer: { id: 'w1', years: 5 }, byNewcomer: false },
          { id: 'l2', byExpert: false, writer: { id: 'w2', years: 2 }, byNewcomer: true },
        ],
      },
    },
  ],
};
