import type { AuditGroup } from '../audit-group.ts';
import { federation } from '../federation.ts';

/** Directives of the subgraphs' own that clients write into operations. */
export const executableDirectives: AuditGroup = {
  name: 'executable directives',
  subgraphs: [
    {
      name: 'left',
      sdl: `${federation}
        directive @trace(level: Level! = LOW, tag: String) on FIELD | QUERY | INLINE_FRAGMENT | FRAGMENT_SPREAD
        enum Level { LOW HIGH }
        type Query { left: String lefts: [Leaf!]! }
        type Leaf @shareable { no: Int! }`,
      resolvers: { Query: { left: () => 'L', lefts: () => [{ no: 1 }] } },
    },
    {
      name: 'right',
      sdl: `${federation}
        directive @trace(level: Level! = LOW, tag: String) on FIELD | QUERY | INLINE_FRAGMENT | FRAGMENT_SPREAD
        enum Level { LOW HIGH }
        type Query { right: String }`,
      resolvers: { Query: { right: () => 'R' } },
    },
  ],
  tests: [
    {
      name: 'allows them with and without arguments',
      query: '{ left @trace right @trace(level: HIGH) }',
      data: { left: 'L', right: 'R' },
    },
    {
      name: 'allows them on operations and fragments, with variables',
      query: `query ($level: Level!, $tag: String) @trace { ... @trace(level: $level) { left } lefts { ...F @trace } right @trace(tag: $tag) }
        fragment F on Leaf { no @trace(level: $level, tag: "x") }`,
      variables: { level: 'LOW' },
      data: { left: 'L', lefts: [{ no: 1 }], right: 'R' },
    },
    {
      name: 'allows them beside skip and include',
      query: '{ left @trace @skip(if: true) right @include(if: true) @trace }',
      data: { right: 'R' },
    },
    {
      name: 'refuses one that nobody defines',
      query: '{ left @unknown }',
      data: undefined,
      errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' }],
    },
  ],
};

const marks = (name: string) => `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@composeDirective"])
  @link(url: "https://marks.example/mark/v1.0", import: ["@mark"])
  @composeDirective(name: "@mark")
  enum Shade { LIGHT DARK }
  type Query { ${name}: String }`;

/** A directive that two subgraphs compose, one of them without a default, and a third does not know. */
export const composedDirectives: AuditGroup = {
  name: 'composed executable directives',
  subgraphs: [
    {
      name: 'careful',
      sdl: `${marks('careful')} directive @mark(shade: Shade!) on FIELD | FIELD_DEFINITION`,
      resolvers: { Query: { careful: () => 'C' } },
    },
    {
      name: 'easy',
      sdl: `${marks('easy')} directive @mark(shade: Shade! = LIGHT) on FIELD | FIELD_DEFINITION`,
      resolvers: { Query: { easy: () => 'E' } },
    },
    {
      name: 'plain',
      sdl: `${federation} enum Shade { LIGHT DARK } type Query { plain(shade: Shade): String }`,
      resolvers: { Query: { plain: () => 'P' } },
    },
  ],
  tests: [
    {
      name: 'allows them without what has a default for one of those who know them',
      query: '{ careful @mark easy @mark }',
      data: { careful: 'C', easy: 'E' },
    },
    {
      name: 'allows them on what is of a subgraph that does not know them',
      query: 'query ($shade: Shade!) { plain @mark(shade: $shade) easy }',
      variables: { shade: 'DARK' },
      data: { plain: 'P', easy: 'E' },
    },
    {
      name: 'refuses them elsewhere than where they are for',
      query: 'query @mark(shade: DARK) { plain }',
      data: undefined,
      errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' }],
    },
    {
      name: 'refuses an argument that is none',
      query: '{ plain @mark(shade: GREY) }',
      data: undefined,
      errors: [{ code: 'GRAPHQL_VALIDATION_FAILED' }],
    },
  ],
};
