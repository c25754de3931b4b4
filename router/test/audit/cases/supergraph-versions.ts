import type { AuditGroup, AuditTest, Fields } from '../audit-group.ts';
import { federation } from '../federation.ts';
import { brought, reference } from '../reference.ts';
import { asJoin01 } from '../supergraphs/join-0-1.ts';
import { asJoin02 } from '../supergraphs/join-0-2.ts';
import { withDefinitions } from '../supergraphs/with-definitions.ts';

const wines = [
  { id: 'w1', grape: 'Riesling', cents: 900 },
  { id: 'w2', grape: 'Gamay', cents: 700 },
];

const subgraphs = [
  {
    name: 'wines',
    sdl: `${federation}
      type Query { wines: [Wine!]! wine(id: ID!): Wine }
      type Wine @key(fields: "id") { id: ID! grape: String! cents: Int! }`,
    resolvers: {
      Query: { wines: () => wines, wine: (_: unknown, { id }: Fields) => wines.find((wine) => wine.id === id) },
      Wine: { __resolveReference: reference(wines, { keys: ['id'] }) },
    },
  },
  {
    name: 'tastings',
    sdl: `${federation}
      type Query { best: Wine }
      type Wine @key(fields: "id") { id: ID! cents: Int! @external stars: Int! isCheap: Boolean! @requires(fields: "cents") }`,
    resolvers: {
      Query: { best: () => ({ id: 'w2', stars: 5 }) },
      Wine: {
        __resolveReference: reference(
          [
            { id: 'w1', stars: 3 },
            { id: 'w2', stars: 5 },
          ],
          { keys: ['id'], requires: ['cents'] },
        ),
        isCheap: (wine: Fields) => Number(brought(wine, 'cents')) < 800,
      },
    },
  },
];

const tests: readonly AuditTest[] = [
  {
    name: 'answers over both subgraphs',
    query: '{ wines { grape stars isCheap } best { grape isCheap } }',
    data: {
      wines: [
        { grape: 'Riesling', stars: 3, isCheap: false },
        { grape: 'Gamay', stars: 5, isCheap: true },
      ],
      best: { grape: 'Gamay', isCheap: true },
    },
  },
  {
    name: 'shows clients nothing of what the file says to routers',
    query: `{
      graph: __type(name: "join__Graph") { name }
      purpose: __type(name: "link__Purpose") { name }
      core: __type(name: "core__Purpose") { name }
      set: __type(name: "join__FieldSet") { name }
      wine: __type(name: "Wine") { name }
    }`,
    data: { graph: null, purpose: null, core: null, set: null, wine: { name: 'Wine' } },
  },
];

const version = (name: string, supergraph: (composed: string) => string): AuditGroup => ({
  name: `supergraph ${name}`,
  subgraphs,
  tests,
  supergraph,
});

export const asComposed: AuditGroup = version('as composed today', (composed) => composed);
export const join04: AuditGroup = version('of join v0.4', (composed) => withDefinitions(composed, 'v0.4'));
export const join03: AuditGroup = version('of join v0.3', (composed) => withDefinitions(composed, 'v0.3'));
export const join02: AuditGroup = version('of join v0.2', asJoin02);
export const join01: AuditGroup = version('of join v0.1, composed by Federation 1', asJoin01);
export const foreignLink: AuditGroup = version('with a link of somebody else', (composed) =>
  composed
    .replace('schema\n', 'schema\n  @link(url: "https://example.com/labels/v1.0", import: ["@label"])\n')
    .concat('\ndirective @label(text: String) on OBJECT | FIELD_DEFINITION\n')
    .replace('type Wine\n', 'type Wine @label(text: "red or white")\n'),
);
export const otherLines: AuditGroup = version(
  'with a byte order mark, comments and lines that end as on Windows',
  (composed) => `\uFEFF# composed elsewhere\n${composed}\n# the end\n`.replaceAll('\n', '\r\n'),
);
export const oneLine: AuditGroup = version('on one line', (composed) =>
  composed.replaceAll(/"""[^]*?"""/g, '').replaceAll(/\s+/g, ' '),
);
