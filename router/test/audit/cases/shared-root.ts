import type { AuditGroup, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { reference } from '../reference.ts';

const side = (name: string, field: string, rows: readonly Fields[], extra = '') => ({
  name,
  sdl: `${federation}
    type Query { album: Album @shareable albums: [Album!]! @shareable config: Config! @shareable ${extra} }
    type Album @key(fields: "id") { id: ID! ${field}: Sheet_${field}! }
    type Sheet_${field} { ${field}Text: String! shared: Int! }
    type Config { ${field}Limit: Int! nested: Nested! @shareable }
    type Nested { ${field}Depth: Int! }`,
  resolvers: {
    Query: {
      album: () => rows[0],
      albums: () => rows,
      config: () => ({ [`${field}Limit`]: field.length, nested: { [`${field}Depth`]: field.length * 2 } }),
      echo: (_: unknown, { text }: Fields) => text,
    },
    Album: { __resolveReference: reference(rows, { keys: ['id'] }) },
  },
});
const row = (id: string, field: string) => ({ id, [field]: { [`${field}Text`]: `${field} of ${id}`, shared: 1 } });

/** Root fields that several subgraphs have, each with another part of the value. */
export const sharedRoot: AuditGroup = {
  name: 'shared root',
  subgraphs: [
    side('covers', 'cover', [row('a1', 'cover'), row('a2', 'cover')], 'echo(text: String = "none"): String'),
    side('lyrics', 'words', [row('a1', 'words'), row('a2', 'words')]),
    side('scores', 'staff', [row('a1', 'staff'), row('a2', 'staff')]),
  ],
  tests: [
    {
      name: 'gathers an entity from all that have the root field',
      query: '{ album { id cover { coverText } words { wordsText } staff { staffText } } }',
      data: {
        album: {
          id: 'a1',
          cover: { coverText: 'cover of a1' },
          words: { wordsText: 'words of a1' },
          staff: { staffText: 'staff of a1' },
        },
      },
    },
    {
      name: 'gathers a list of them',
      query: '{ albums { staff { staffText shared } cover { coverText } } }',
      data: {
        albums: [
          { staff: { staffText: 'staff of a1', shared: 1 }, cover: { coverText: 'cover of a1' } },
          { staff: { staffText: 'staff of a2', shared: 1 }, cover: { coverText: 'cover of a2' } },
        ],
      },
    },
    {
      name: 'gathers a value without a key by asking the root field of each',
      query: '{ config { coverLimit wordsLimit nested { staffDepth coverDepth } } }',
      data: { config: { coverLimit: 5, wordsLimit: 5, nested: { staffDepth: 10, coverDepth: 10 } } },
    },
    {
      name: 'asks one of them when that will do',
      query: '{ album { id words { shared } } }',
      data: { album: { id: 'a1', words: { shared: 1 } } },
    },
    {
      name: 'tells two aliases of one shared root field apart',
      query: '{ a: config { coverLimit wordsLimit } b: config { wordsLimit staffLimit } echo other: echo(text: "x") }',
      data: { a: { coverLimit: 5, wordsLimit: 5 }, b: { wordsLimit: 5, staffLimit: 5 }, echo: 'none', other: 'x' },
    },
  ],
};
