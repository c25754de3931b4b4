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
