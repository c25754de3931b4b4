import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { brought, reference } from '../reference.ts';

const lots = [
  { id: 'l1', bid: 10, title: 'Vase' },
  { id: 'l2', bid: 90, title: 'Clock' },
];

export const includeSkip: AuditGroup = {
  name: 'include and skip',
  subgraphs: [
    {
      name: 'lots',
      sdl: `${federation}
        type Query { lot: Lot! lots: [Lot!]! }
        type Lot @key(fields: "id") { id: ID! bid: Int! title: String! }`,
      resolvers: {
        Query: { lot: () => lots[0], lots: () => lots },
        Lot: { __resolveReference: reference(lots, { keys: ['id'] }) },
      },
    },
    {
      name: 'fees',
      sdl: `${federation}
        type Lot @key(fields: "id") { id: ID! bid: Int! @external fee: Int! @requires(fields: "bid") insured: Boolean! }`,
      resolvers: {
        Lot: {
          __resolveReference: reference(
            [
              { id: 'l1', insured: true },
              { id: 'l2', insured: false },
            ],
            { keys: ['id'], requires: ['bid'] },
          ),
          fee: (lot: Fields) => Number(brought(lot, 'bid')) / 10,
        },
      },
    },
  ],
  tests: [
    {
      name: 'does not fetch what is skipped',
      query: 'query ($yes: Boolean = true) { lot { title fee @skip(if: $yes) insured @skip(if: $yes) } }',
      data: { lot: { title: 'Vase' } },
      calls: { fees: 0 },
    },
    {
      name: 'does not fetch what is not included',
      query: 'query ($no: Boolean!) { lot { title ... on Lot @include(if: $no) { fee insured } } }',
      variables: { no: false },
      data: { lot: { title: 'Vase' } },
      calls: { fees: 0 },
    },
    {
      name: 'fetches what is included',
      query: 'query ($yes: Boolean!) { lot { title fee @include(if: $yes) insured @skip(if: $yes) } }',
      variables: { yes: true },
      data: { lot: { title: 'Vase', fee: 1 } },
    },
    {
      name: 'asks a subgraph once for what is included together, though some of it requires more than the rest',
      query: 'query ($yes: Boolean!) { lot { title ... @include(if: $yes) { fee insured } } }',
      variables: { yes: true },
      data: { lot: { title: 'Vase', fee: 1, insured: true } },
      calls: { lots: 1, fees: 1 },
    },
    {
      name: 'brings what is required along though its selection is skipped',
      query: 'query ($yes: Boolean!) { lots { bid @skip(if: $yes) id @skip(if: $yes) fee } }',
      variables: { yes: true },
      data: { lots: [{ fee: 1 }, { fee: 9 }] },
    },
    {
      name: 'obeys both directives at once',
      query: `query ($a: Boolean!, $b: Boolean!) {
        lot { one: fee @skip(if: $a) @include(if: $b) two: fee @skip(if: $b) @include(if: $a) three: fee @skip(if: $a) @include(if: $a) }
      }`,
      variables: { a: false, b: true },
      data: { lot: { one: 1 } },
    },
    {
      name: 'includes a field that one of two selections includes',
      query: 'query ($no: Boolean!) { lot { fee @include(if: $no) ... { fee } ... @include(if: $no) { title } } }',
      variables: { no: false },
      data: { lot: { fee: 1 } },
    },
    {
      name: 'nests conditions around a key',
      query: `query ($a: Boolean!, $b: Boolean!) {
        lots { ... @include(if: $a) { id ... @skip(if: $b) { bid ... on Lot @include(if: $b) { title } insured } } }
      }`,
      variables: { a: true, b: false },
      data: {
        lots: [
          { id: 'l1', bid: 10, insured: true },
          { id: 'l2', bid: 90, insured: false },
        ],
      },
    },
    {
      name: 'skips on a fragment spread that is used twice',
      query: `query ($no: Boolean!) { lot { ...F @include(if: $no) } lots { ...F @skip(if: $no) } }
        fragment F on Lot { fee title @include(if: $no) }`,
      variables: { no: false },
      data: { lot: {}, lots: [{ fee: 1 }, { fee: 9 }] },
    },
    {
      name: 'answers with an empty object when all is skipped',
      query: '{ lot { title @skip(if: true) fee @include(if: false) } }',
      data: { lot: {} },
    },
    {
      name: 'answers with empty objects when variables skip all that is in them',
      query: `query ($no: Boolean!) {
        lot { title @include(if: $no) ... on Lot @include(if: $no) { fee } }
        lots @skip(if: $no) { ... @include(if: $no) { insured } }
      }`,
      variables: { no: false },
      data: { lot: {}, lots: [{}, {}] },
      calls: { lots: 1, fees: 0 },
    },
    {
      name: 'answers with nothing at all when the root is skipped',
      query: 'query ($no: Boolean!) { lot @include(if: $no) { fee } }',
      variables: { no: false },
      data: {},
      calls: { lots: 0, fees: 0 },
    },
    {
      name: 'keeps the same document right with other variables',
      query: 'query ($no: Boolean!) { lot @include(if: $no) { fee } }',
      variables: { no: true },
      data: { lot: { fee: 1 } },
    },
  ],
};
