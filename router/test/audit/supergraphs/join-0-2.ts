import { urlOf } from './url-of.ts';

/** The wines as the first versions of Federation 2 composed them. */
export const asJoin02 = (composed: string): string => `
schema
  @link(url: "https://specs.apollo.dev/link/v1.0")
  @link(url: "https://specs.apollo.dev/join/v0.2", for: EXECUTION)
{
  query: Query
}

directive @join__field(graph: join__Graph!, requires: join__FieldSet, provides: join__FieldSet, type: String, external: Boolean, override: String, usedOverridden: Boolean) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
directive @join__graph(name: String!, url: String!) on ENUM_VALUE
directive @join__implements(graph: join__Graph!, interface: String!) repeatable on OBJECT | INTERFACE
directive @join__type(graph: join__Graph!, key: join__FieldSet, extension: Boolean! = false, resolvable: Boolean! = true) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA

scalar join__FieldSet
scalar link__Import

enum join__Graph {
  TASTINGS @join__graph(name: "tastings", url: "${urlOf(composed, 'tastings')}")
  WINES @join__graph(name: "wines", url: "${urlOf(composed, 'wines')}")
}

enum link__Purpose {
  SECURITY
  EXECUTION
}

type Query
  @join__type(graph: TASTINGS)
  @join__type(graph: WINES)
{
  best: Wine @join__field(graph: TASTINGS)
  wines: [Wine!]! @join__field(graph: WINES)
  wine(id: ID!): Wine @join__field(graph: WINES)
}

type Wine
  @join__type(graph: TASTINGS, key: "id")
  @join__type(graph: WINES, key: "id")
{
  id: ID!
  cents: Int! @join__field(graph: TASTINGS, external: true) @join__field(graph: WINES)
  stars: Int! @join__field(graph: TASTINGS)
  isCheap: Boolean! @join__field(graph: TASTINGS, requires: "cents")
  grape: String! @join__field(graph: WINES)
}
`;
