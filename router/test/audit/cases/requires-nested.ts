import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { brought, reference } from '../reference.ts';

const halls = [
  {
    id: 'h1',
    rows: [
      {
        letter: 'A',
        seats: [
          { number: 1, isBroken: false },
          { number: 2, isBroken: true },
        ],
      },
      { letter: 'B', seats: [{ number: 1, isBroken: false }] },
    ],
    owner: { firm: { taxId: 'T-9', country: 'NL' } },
    grid: [[{ x: 1 }, { x: 2 }], [], [{ x: 3 }]],
  },
  { id: 'h2', rows: [], owner: null, grid: [] },
];
const stage = { id: 's1', hall: halls[0] };

export const requiresNested: AuditGroup = {
  name: 'requires nested',
  subgraphs: [
    {
      name: 'halls',
      sdl: `${federation}
        type Query { halls: [Hall!]! stage: Stage! }
        type Stage @key(fields: "id") { id: ID! hall: Hall! }
        type Hall @key(fields: "id") { id: ID! rows: [Row!]! owner: Owner grid: [[Cell!]!]! }
        type Row { letter: String! seats: [Seat!]! }
        type Seat { number: Int! isBroken: Boolean! }
        type Owner { firm: Firm }
        type Firm { taxId: String! country: String! }
        type Cell { x: Int! }`,
      resolvers: {
        Query: { halls: () => halls, stage: () => stage },
        Hall: { __resolveReference: reference(halls, { keys: ['id'] }) },
        Stage: { __resolveReference: reference([stage], { keys: ['id'] }) },
      },
    },
    {
      name: 'booking',
      sdl: `${federation}
        type Stage @key(fields: "id") {
          id: ID!
          hall: Hall! @external
          capacity: Int! @requires(fields: "hall { rows { seats { number } } }")
        }
        type Hall @key(fields: "id") {
          id: ID!
          rows: [Row!]! @external
          owner: Owner @external
          grid: [[Cell!]!]! @external
          usable: [String!]! @requires(fields: "rows { letter seats { isBroken number } }")
          vat: String @requires(fields: "owner { firm { country } }")
          invoice: String @requires(fields: "owner { firm { taxId } }")
          width: Int! @requires(fields: "grid { x }")
        }
        type Row { letter: String! @external seats: [Seat!]! @external }
        type Seat { number: Int! @external isBroken: Boolean! @external }
        type Owner { firm: Firm @external }
        type Firm { taxId: String! @external country: String! @external }
        type Cell { x: Int! @external }`,
      resolvers: {
        Stage: {
          __resolveReference: reference([{ id: 's1' }], {
            keys: ['id'],
            requires: ['hall { rows { seats { number } } }'],
          }),
          capacity: (parent: Fields) =>
            (brought(parent, 'hall') as (typeof halls)[0]).rows.flatMap(({ seats }) => seats).length,
        },
        Hall: {
          __resolveReference: reference([{ id: 'h1' }, { id: 'h2' }], {
            keys: ['id'],
            requires: [
              'rows { letter seats { isBroken number } }',
              'owner { firm { country } }',
              'owner { firm { taxId } }',
              'grid { x }',
            ],
          }),
          usable: (parent: Fields) =>
            (brought(parent, 'rows') as (typeof halls)[0]['rows']).flatMap(({ letter, seats }) =>
              seats.filter(({ isBroken }) => !isBroken).map(({ number }) => `${letter}${number}`),
            ),
          vat: (parent: Fields) => (brought(parent, 'owner') as (typeof halls)[0]['owner'])?.firm.country,
          invoice: (parent: Fields) => (brought(parent, 'owner') as (typeof halls)[0]['owner'])?.firm.taxId,
          width: (parent: Fields) => (brought(parent, 'grid') as { x: number }[][]).flat().length,
        },
      },
    },
  ],
  tests: [
    {
      name: 'brings lists in lists along',
      query: '{ halls { usable } }',
      data: { halls: [{ usable: ['A1', 'B1'] }, { usable: [] }] },
    },
    {
      name: 'brings an object along that is null for some',
      query: '{ halls { vat } }',
      data: { halls: [{ vat: 'NL' }, { vat: null }] },
    },
    {
      name: 'brings two parts of one object along',
      query: '{ halls { invoice vat } }',
      data: {
        halls: [
          { invoice: 'T-9', vat: 'NL' },
          { invoice: null, vat: null },
        ],
      },
    },
    {
      name: 'brings a list of lists along',
      query: '{ halls { width grid { x } } }',
      data: {
        halls: [
          { width: 3, grid: [[{ x: 1 }, { x: 2 }], [], [{ x: 3 }]] },
          { width: 0, grid: [] },
        ],
      },
    },
    {
      name: 'brings along what lies in another entity',
      query: '{ stage { capacity hall { usable } } }',
      data: { stage: { capacity: 3, hall: { usable: ['A1', 'B1'] } } },
    },
    {
      name: 'is not misled by aliases on the same path',
      query: '{ halls { rows { seats: letter letter: seats { number: isBroken } } usable } }',
      data: {
        halls: [
          {
            rows: [
              { seats: 'A', letter: [{ number: false }, { number: true }] },
              { seats: 'B', letter: [{ number: false }] },
            ],
            usable: ['A1', 'B1'],
          },
          { rows: [], usable: [] },
        ],
      },
    },
  ],
};
