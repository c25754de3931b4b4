import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { brought, reference } from '../reference.ts';

const tools = [{ id: 't1', serial: { maker: { code: 'M' }, no: 7 }, name: 'Awl' }];
const racks = [{ id: 'r1', tools: [{ id: 't1', serial: { maker: { code: 'M' }, no: 7 } }] }];

/** The same subgraph has one key that may be asked by, and one that may not. */
export const keysMashup: AuditGroup = {
  name: 'keys mashup',
  subgraphs: [
    {
      name: 'tools',
      sdl: `${federation}
        type Tool @key(fields: "id") @key(fields: "serial { maker { code } no }", resolvable: false)
          @key(fields: "id serial { no }", resolvable: false) { id: ID! serial: Serial! name: String! }
        type Serial @shareable { maker: Maker! no: Int! }
        type Maker @shareable { code: String! }`,
      resolvers: { Tool: { __resolveReference: reference(tools, { keys: ['id'] }) } },
    },
    {
      name: 'racks',
      sdl: `${federation}
        type Query { rack: Rack! }
        type Rack @key(fields: "id") { id: ID! tools: [Tool!]! }
        type Tool @key(fields: "id", resolvable: false) @key(fields: "serial { maker { code } no }") @key(fields: "id serial { no }") {
          id: ID!
          serial: Serial!
          name: String! @external
          tag: String! @requires(fields: "name")
        }
        type Serial @shareable { maker: Maker! no: Int! }
        type Maker @shareable { code: String! }`,
      resolvers: {
        Query: { rack: () => racks[0] },
        Rack: { __resolveReference: reference(racks, { keys: ['id'] }) },
        Tool: {
          __resolveReference: reference(
            tools.map(({ id, serial }) => ({ id, serial })),
            { keys: ['serial { maker { code } no }', 'id serial { no }'], requires: ['name'] },
          ),
          tag: (tool: Fields) => `rack: ${String(brought(tool, 'name'))}`,
        },
      },
    },
  ],
  tests: [
    {
      name: 'enters a subgraph by a key that it resolves',
      query: '{ rack { tools { tag } } }',
      data: { rack: { tools: [{ tag: 'rack: Awl' }] } },
    },
    {
      name: 'enters it so whatever else is selected',
      query: '{ rack { id tools { id name tag serial { no } } } }',
      data: { rack: { id: 'r1', tools: [{ id: 't1', name: 'Awl', tag: 'rack: Awl', serial: { no: 7 } }] } },
    },
  ],
};

const crates = [
  { sku: 'c1', region: { code: 'N', zone: { no: 1 } }, weight: 4 },
  { sku: 'c1', region: { code: 'S', zone: { no: 2 } }, weight: 6 },
];

export const compositeKeys: AuditGroup = {
  name: 'composite and nested keys',
  subgraphs: [
    {
      name: 'crates',
      sdl: `${federation}
        type Query { crates: [Crate!]! }
        type Crate @key(fields: "sku region { code zone { no } }") { sku: ID! region: Region! weight: Int! }
        type Region @shareable { code: String! zone: Zone! }
        type Zone @shareable { no: Int! }`,
      resolvers: {
        Query: { crates: () => crates },
        Crate: { __resolveReference: reference(crates, { keys: ['sku region { code zone { no } }'] }) },
      },
    },
    {
      name: 'trucks',
      sdl: `${federation}
        type Query { loaded: [Crate!]! }
        type Crate @key(fields: "sku region { zone { no } code }") {
          sku: ID!
          region: Region!
          weight: Int! @external
          truck: String!
          load: Int! @requires(fields: "weight")
        }
        type Region @shareable { code: String! zone: Zone! }
        type Zone @shareable { no: Int! }`,
      resolvers: {
        Query: { loaded: () => [{ sku: 'c1', region: { code: 'S', zone: { no: 2 } }, truck: 'B' }] },
        Crate: {
          __resolveReference: reference(
            [
              { sku: 'c1', region: { code: 'N', zone: { no: 1 } }, truck: 'A' },
              { sku: 'c1', region: { code: 'S', zone: { no: 2 } }, truck: 'B' },
            ],
            { keys: ['sku region { zone { no } code }'], requires: ['weight'] },
          ),
          load: (crate: Fields) => Number(brought(crate, 'weight')) * 10,
        },
      },
    },
  ],
  tests: [
    {
      name: 'tells entities apart by a part of a nested key',
      query: '{ crates { truck } }',
      data: { crates: [{ truck: 'A' }, { truck: 'B' }] },
    },
    {
      name: 'writes the same key in another order',
      query: '{ loaded { weight load region { zone { no } } } }',
      data: { loaded: [{ weight: 6, load: 60, region: { zone: { no: 2 } } }] },
    },
    {
      name: 'keeps the key whole when the client renames a part of it',
      query: '{ crates { region { zone: code code: zone { code: no } } sku: weight load } }',
      data: {
        crates: [
          { region: { zone: 'N', code: { code: 1 } }, sku: 4, load: 40 },
          { region: { zone: 'S', code: { code: 2 } }, sku: 6, load: 60 },
        ],
      },
    },
  ],
};

const isbns = [
  { isbn: 'i1', ref: 'x1' },
  { isbn: 'i2', ref: null },
  { isbn: 'i3', ref: 'x9' },
];

export const nullKeys: AuditGroup = {
  name: 'null keys',
  subgraphs: [
    {
      name: 'shelf',
      sdl: `${federation}
        type Query { shelf: [Slot!]! }
        type Slot { book: Book }
        type Book @key(fields: "isbn") { isbn: ID! }`,
      resolvers: {
        Query: {
          shelf: () => [{ book: { isbn: 'i1' } }, { book: null }, { book: { isbn: 'i2' } }, { book: { isbn: 'i3' } }],
        },
      },
    },
    {
      name: 'catalogue',
      sdl: `${federation} type Book @key(fields: "isbn") @key(fields: "ref") { isbn: ID! ref: ID }`,
      resolvers: {
        Book: {
          __resolveReference: (book: Fields) => {
            if (book['ref'] === null) throw new Error('nobody has null for a key');
            return reference(isbns, { keys: ['isbn', 'ref'] })(book);
          },
        },
      },
    },
    {
      name: 'authors',
      sdl: `${federation}
        type Book @key(fields: "ref") { ref: ID author: Author }
        type Author @key(fields: "id") { id: ID! }`,
      resolvers: {
        Book: {
          __resolveReference: ({ ref }: Fields) => (ref === 'x1' ? { ref, author: { id: 'a1' } } : null),
        },
      },
    },
    {
      name: 'people',
      sdl: `${federation} type Author @key(fields: "id") { id: ID! name: String! }`,
      resolvers: { Author: { __resolveReference: reference([{ id: 'a1', name: 'Sappho' }], { keys: ['id'] }) } },
    },
  ],
  tests: [
    {
      name: 'answers null for what a key that is null would lead to',
      query: '{ shelf { book { isbn author { id name } } } }',
      data: {
        shelf: [
          { book: { isbn: 'i1', author: { id: 'a1', name: 'Sappho' } } },
          { book: null },
          { book: { isbn: 'i2', author: null } },
          { book: { isbn: 'i3', author: null } },
        ],
      },
    },
    {
      name: 'answers null for a key that is null',
      query: '{ shelf { book { ref } } }',
      data: { shelf: [{ book: { ref: 'x1' } }, { book: null }, { book: { ref: null } }, { book: { ref: 'x9' } }] },
    },
  ],
};
