import { urlOf } from './url-of.ts';

/** The wines as Federation 1 composed them: `@core` in the place of `@link`, and an owner for each entity. */
export const asJoin01 = (composed: string): string => `
schema
  @core(feature: "https://specs.apollo.dev/core/v0.2"),
  @core(feature: "https://specs.apollo.dev/join/v0.1", for: EXECUTION)
{
  query: Query
}

directive @core(as: String, feature: String!, for: core__Purpose) repeatable on SCHEMA
directive @join__field(graph: join__Graph, provides: join__FieldSet, requires: join__FieldSet) on FIELD_DEFINITION
directive @join__graph(name: String!, url: String!) on ENUM_VALUE
directive @join__owner(graph: join__Graph!) on INTERFACE | OBJECT
directive @join__type(graph: join__Graph!, key: join__FieldSet) repeatable on INTERFACE | OBJECT

enum core__Purpose {
  EXECUTION
  SECURITY
}

scalar join__FieldSet

enum join__Graph {
  TASTINGS @join__graph(name: "tastings" url: "${urlOf(composed, 'tastings')}")
  WINES @join__graph(name: "wines" url: "${urlOf(composed, 'wines')}")
}

type Query {
  best: Wine @join__field(graph: TASTINGS)
  wine(id: ID!): Wine @join__field(graph: WINES)
  wines: [Wine!]! @join__field(graph: WINES)
}

type Wine
  @join__owner(graph: WINES)
  @join__type(graph: WINES, key: "id")
  @join__type(graph: TASTINGS, key: "id")
{
  cents: Int! @join__field(graph: WINES)
  grape: String! @join__field(graph: WINES)
  id: ID! @join__field(graph: WINES)
  isCheap: Boolean! @join__field(graph: TASTINGS, requires: "cents")
  stars: Int! @join__field(graph: TASTINGS)
}
`;
