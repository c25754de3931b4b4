import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { reference } from '../reference.ts';

const shops = [
  { id: 's1', currency: 'EUR', region: { code: 'N' }, items: [{ id: 'i1' }, { id: 'i2' }] },
  { id: 's2', currency: 'JPY', region: { code: 'S' }, items: [{ id: 'i1' }] },
];

export const fromContext: AuditGroup = {
  name: 'arguments from context',
  subgraphs: [
    {
      name: 'shops',
      sdl: `${federation}
        type Query { shops: [Shop!]! shop: Shop! }
        type Shop @key(fields: "id") @context(name: "shop") { id: ID! currency: String! region: Region! items: [Item!]! }
        type Region { code: String! }
        type Maker @key(fields: "id") { id: ID! quote(currency: String @fromContext(field: "$shop { currency }")): String! }
        type Item @key(fields: "id") {
          id: ID!
          price(currency: String @fromContext(field: "$shop { currency }"), off: Int = 0): String!
          region(code: String @fromContext(field: "$shop { region { code } }")): String!
        }`,
      resolvers: {
        Query: { shops: () => shops, shop: () => shops[0] },
        Shop: { __resolveReference: reference(shops, { keys: ['id'] }) },
        Maker: {
          __resolveReference: reference([{ id: 'm1' }], { keys: ['id'] }),
          quote: ({ id }: Fields, { currency }: Fields) => `${String(id)} in ${String(currency)}`,
        },
        Item: {
          __resolveReference: reference([{ id: 'i1' }, { id: 'i2' }], { keys: ['id'] }),
          price: ({ id }: Fields, { currency, off }: Fields) =>
            `${String(id)} in ${String(currency)} less ${String(off)}`,
          region: ({ id }: Fields, { code }: Fields) => `${String(id)} of ${String(code)}`,
        },
      },
    },
    {
      name: 'stock',
      sdl: `${federation}
        type Item @key(fields: "id") { id: ID! count: Int! maker: Maker! }
        type Maker @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: {
        Item: {
          __resolveReference: reference(
            [
              { id: 'i1', count: 1, maker: { id: 'm1' } },
              { id: 'i2', count: 2, maker: { id: 'm1' } },
            ],
            { keys: ['id'] },
          ),
        },
      },
    },
  ],
  tests: [
    {
      name: 'fills an argument from an object further up',
      query: '{ shop { items { price } } }',
      data: { shop: { items: [{ price: 'i1 in EUR less 0' }, { price: 'i2 in EUR less 0' }] } },
    },
    {
      name: 'fills it for each list from its own object',
      query: '{ shops { items { id price(off: 3) count } } }',
      data: {
        shops: [
          {
            items: [
              { id: 'i1', price: 'i1 in EUR less 3', count: 1 },
              { id: 'i2', price: 'i2 in EUR less 3', count: 2 },
            ],
          },
          { items: [{ id: 'i1', price: 'i1 in JPY less 3', count: 1 }] },
        ],
      },
    },
    {
      name: 'fills two from two places, whatever the client calls them',
      query: '{ shops { currency: id region: currency items { a: price region } } }',
      data: {
        shops: [
          {
            currency: 's1',
            region: 'EUR',
            items: [
              { a: 'i1 in EUR less 0', region: 'i1 of N' },
              { a: 'i2 in EUR less 0', region: 'i2 of N' },
            ],
          },
          { currency: 's2', region: 'JPY', items: [{ a: 'i1 in JPY less 0', region: 'i1 of S' }] },
        ],
      },
    },
    {
      name: 'tells the places of one entity apart by what is above them',
      query: '{ shops { items { id count maker { id quote } price } } }',
      data: {
        shops: [
          {
            items: [
              { id: 'i1', count: 1, maker: { id: 'm1', quote: 'm1 in EUR' }, price: 'i1 in EUR less 0' },
              { id: 'i2', count: 2, maker: { id: 'm1', quote: 'm1 in EUR' }, price: 'i2 in EUR less 0' },
            ],
          },
          { items: [{ id: 'i1', count: 1, maker: { id: 'm1', quote: 'm1 in JPY' }, price: 'i1 in JPY less 0' }] },
        ],
      },
    },
    {
      name: 'does not let the client give such an argument',
      query: '{ shop { items { price(currency: "USD") } } }',
      data: undefined,
      errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' }],
    },
  ],
};
