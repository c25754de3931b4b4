import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { brought, reference } from '../reference.ts';

const rate: Readonly<Record<string, number>> = { EUR: 1, USD: 2, JPY: 100 };
const lamps = [
  { id: 'l1', cents: 10, watts: 5 },
  { id: 'l2', cents: 40, watts: 60 },
];
const price = (row: Fields, { in: currency }: Fields) => Number(row['cents']) * (rate[String(currency)] ?? 0);

const shop = {
  name: 'shop',
  sdl: `${federation}
    type Query { lamps: [Lamp!]! lamp: Lamp! }
    enum Currency { EUR USD JPY }
    type Lamp @key(fields: "id") { id: ID! price(in: Currency = EUR, off: Int = 0): Int! watts(at: Volts! = { level: 230 }): Int! }
    input Volts { level: Int! phases: [Int!] }`,
  resolvers: {
    Query: { lamps: () => lamps, lamp: () => lamps[0] },
    Lamp: {
      __resolveReference: reference(lamps, { keys: ['id'] }),
      price: (lamp: Fields, args: Fields) => price(lamp, args) - Number(args['off']),
      watts: ({ watts }: Fields, { at }: Fields) => {
        const { level, phases = [] } = at as { level: number; phases?: number[] };
        return Number(watts) * (level / 230) + phases.length;
      },
    },
  },
};

export const requiresWithArgument: AuditGroup = {
  name: 'requires with an argument',
  subgraphs: [
    shop,
    {
      name: 'customs',
      sdl: `${federation}
        enum Currency { EUR USD JPY }
        input Volts { level: Int! phases: [Int!] }
        type Lamp @key(fields: "id") {
          id: ID!
          price(in: Currency = EUR, off: Int = 0): Int! @external
          watts(at: Volts! = { level: 230 }): Int! @external
          duty: Int! @requires(fields: "price(in: USD)")
          export: Int! @requires(fields: "watts(at: { level: 460, phases: [1, 2, 3] })")
        }`,
      resolvers: {
        Lamp: {
          __resolveReference: reference([{ id: 'l1' }, { id: 'l2' }], { keys: ['id'], requires: ['price watts'] }),
          duty: (lamp: Fields) => Number(brought(lamp, 'price')) + 1,
          export: (lamp: Fields) => Number(brought(lamp, 'watts')),
        },
      },
    },
  ],
  tests: [
    {
      name: 'asks for what is required with its argument',
      query: '{ lamps { duty } }',
      data: { lamps: [{ duty: 21 }, { duty: 81 }] },
    },
    {
      name: 'brings the right value along when the client selects another',
      query: '{ lamps { price duty } }',
      data: {
        lamps: [
          { price: 10, duty: 21 },
          { price: 40, duty: 81 },
        ],
      },
    },
    {
      name: 'tells the values of one field apart by the arguments of the client',
      query: '{ lamp { price(in: JPY) duty id } }',
      data: { lamp: { price: 1_000, duty: 21, id: 'l1' } },
    },
    {
      name: 'gives the client the same value that is required',
      query: '{ lamp { price(in: USD) duty } }',
      data: { lamp: { price: 20, duty: 21 } },
    },
    {
      name: 'tells aliased selections with several arguments apart',
      query: '{ lamps { yen: price(in: JPY) price(in: EUR) dollars: price(in: USD, off: 3) duty } }',
      data: {
        lamps: [
          { yen: 1_000, price: 10, dollars: 17, duty: 21 },
          { yen: 4_000, price: 40, dollars: 77, duty: 81 },
        ],
      },
    },
    {
      name: 'takes the arguments of the client from variables',
      query: 'query ($in: Currency!, $off: Int = 2) { lamp { price(in: $in, off: $off) duty } }',
      variables: { in: 'JPY' },
      data: { lamp: { price: 998, duty: 21 } },
    },
    {
      name: 'asks for what is required with an object as argument',
      query: '{ lamps { watts export } }',
      data: {
        lamps: [
          { watts: 5, export: 13 },
          { watts: 60, export: 123 },
        ],
      },
    },
  ],
};

export const requiresWithArgumentConflict: AuditGroup = {
  name: 'requires with arguments that conflict',
  subgraphs: [
    shop,
    {
      name: 'customs',
      sdl: `${federation}
        enum Currency { EUR USD JPY }
        type Lamp @key(fields: "id") {
          id: ID!
          price(in: Currency = EUR, off: Int = 0): Int! @external
          dutyUsd: Int! @requires(fields: "price(in: USD)")
          dutyJpy: Int! @requires(fields: "price(in: JPY)")
          isDear: Boolean! @requires(fields: "price")
        }`,
      resolvers: {
        Lamp: {
          __resolveReference: reference([{ id: 'l1' }, { id: 'l2' }], { keys: ['id'], requires: ['price'] }),
          dutyUsd: (lamp: Fields) => Number(brought(lamp, 'price')) + 1,
          dutyJpy: (lamp: Fields) => Number(brought(lamp, 'price')) + 2,
          isDear: (lamp: Fields) => Number(brought(lamp, 'price')) > 15,
        },
      },
    },
  ],
  tests: [
    {
      name: 'brings a value of its own along for each of two fields',
      query: '{ lamps { id dutyUsd dutyJpy } }',
      data: {
        lamps: [
          { id: 'l1', dutyUsd: 21, dutyJpy: 1_002 },
          { id: 'l2', dutyUsd: 81, dutyJpy: 4_002 },
        ],
      },
    },
    {
      name: 'brings one along without argument beside them',
      query: '{ lamps { dutyJpy isDear dutyUsd } }',
      data: {
        lamps: [
          { dutyJpy: 1_002, isDear: false, dutyUsd: 21 },
          { dutyJpy: 4_002, isDear: true, dutyUsd: 81 },
        ],
      },
    },
    {
      name: 'answers what the client selects of it too',
      query: '{ lamp { price(in: JPY, off: 1) isDear dutyUsd dutyJpy yen: price(in: JPY) } }',
      data: { lamp: { price: 999, isDear: false, dutyUsd: 21, dutyJpy: 1_002, yen: 1_000 } },
    },
    {
      name: 'reads the list once',
      query: '{ lamps { dutyUsd dutyJpy } }',
      data: {
        lamps: [
          { dutyUsd: 21, dutyJpy: 1_002 },
          { dutyUsd: 81, dutyJpy: 4_002 },
        ],
      },
      calls: { shop: 1, customs: 2 },
    },
  ],
};
