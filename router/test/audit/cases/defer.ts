import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { brought, reference } from '../reference.ts';

const trips = [
  { id: 't1', name: 'Fjord', days: 3, stops: [{ id: 'x1' }, { id: 'x2' }] },
  { id: 't2', name: 'Peak', days: 1, stops: [] },
];

export const defer: AuditGroup = {
  name: 'defer',
  subgraphs: [
    {
      name: 'trips',
      sdl: `${federation}
        type Query { trip: Trip trips: [Trip!]! }
        type Trip @key(fields: "id") { id: ID! name: String! days: Int! stops: [Stop!]! }
        type Stop @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { trip: () => trips[0], trips: () => trips },
        Trip: { __resolveReference: reference(trips, { keys: ['id'] }) },
      },
    },
    {
      name: 'costs',
      sdl: `${federation}
        type Trip @key(fields: "id") { id: ID! days: Int! @external cost: Int! @requires(fields: "days") risky: Int }
        type Stop @key(fields: "id") { id: ID! fee: Int! }`,
      resolvers: {
        Trip: {
          __resolveReference: reference([{ id: 't1' }, { id: 't2' }], { keys: ['id'], requires: ['days'] }),
          cost: (trip: Fields) => Number(brought(trip, 'days')) * 100,
          risky: () => {
            throw new Error('risky');
          },
        },
        Stop: {
          __resolveReference: reference(
            [
              { id: 'x1', fee: 1 },
              { id: 'x2', fee: 2 },
            ],
            { keys: ['id'] },
          ),
        },
      },
    },
  ],
  tests: [
    {
      name: 'sends the fields of another subgraph later',
      query: '{ trip { name ... @defer { cost } } }',
      data: { trip: { name: 'Fjord', cost: 300 } },
      isDeferred: true,
    },
    {
      name: 'sends them later for every element of a list',
      query: '{ trips { id ... @defer(label: "money") { cost } } }',
      data: {
        trips: [
          { id: 't1', cost: 300 },
          { id: 't2', cost: 100 },
        ],
      },
      isDeferred: true,
    },
    {
      name: 'sends one later inside of another',
      query: '{ trip { name ... @defer(label: "a") { days stops { id ... @defer(label: "b") { fee } } } } }',
      data: {
        trip: {
          name: 'Fjord',
          days: 3,
          stops: [
            { id: 'x1', fee: 1 },
            { id: 'x2', fee: 2 },
          ],
        },
      },
      isDeferred: true,
    },
    {
      name: 'keeps names that shadow keys apart over the parts',
      query: '{ trip { id: name ... @defer { days: cost cost: id stops { id: fee } } } }',
      data: { trip: { id: 'Fjord', days: 300, cost: 't1', stops: [{ id: 1 }, { id: 2 }] } },
      isDeferred: true,
    },
    {
      name: 'reports an error with the part in which it occurs',
      query: '{ trip { name ... @defer { danger: risky } } }',
      data: { trip: { name: 'Fjord', danger: null } },
      errors: [{ path: ['trip', 'danger'], code: 'INTERNAL_SERVER_ERROR' }],
      isDeferred: true,
    },
    {
      name: 'sends all at once when a variable says so',
      query: 'query ($later: Boolean!) { trip { name ... @defer(if: $later) { cost } } }',
      variables: { later: false },
      data: { trip: { name: 'Fjord', cost: 300 } },
    },
    {
      name: 'sends later when a variable says so',
      query: 'query ($later: Boolean!) { trip { name ... @defer(if: $later) { cost } } }',
      variables: { later: true },
      data: { trip: { name: 'Fjord', cost: 300 } },
      isDeferred: true,
    },
  ],
};
