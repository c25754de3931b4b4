import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  parse,
  visit,
} from 'graphql';

const federationDirectives = parse(
  `directive @key(fields: String!, resolvable: Boolean) repeatable on OBJECT | INTERFACE
   directive @external on OBJECT | FIELD_DEFINITION
   directive @requires(fields: String!) on FIELD_DEFINITION
   directive @provides(fields: String!) on FIELD_DEFINITION`,
  { noLocation: true },
).definitions;

const kept = new Set(['key', 'external', 'requires', 'provides', 'deprecated', 'oneOf', 'specifiedBy']);

/** One subgraph's SDL as a plain schema, with only those directives that say which resolvers there are. */
export function localSchema(sdl: string): GraphQLSchema {
  const document = visit(parse(sdl, { noLocation: true }), {
    Directive: (node) => (kept.has(node.name.value) ? undefined : null),
    DirectiveDefinition: () => null,
    SchemaExtension: () => null,
  });
  return buildASTSchema(withRootTypes(document), { assumeValidSDL: true });
}

/** Federation allows `extend type Query` without a definition; graphql-js does not. */
function withRootTypes(document: DocumentNode): DocumentNode {
  const defined = new Set<string>();
  for (const node of document.definitions) {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION) defined.add(node.name.value);
  }
  const definitions = document.definitions.map((node): DefinitionNode => {
    if (node.kind !== Kind.OBJECT_TYPE_EXTENSION || defined.has(node.name.value)) return node;
    defined.add(node.name.value);
    return { ...node, kind: Kind.OBJECT_TYPE_DEFINITION };
  });
  return { ...document, definitions: [...definitions, ...federationDirectives] };
}
