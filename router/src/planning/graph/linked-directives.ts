import type { Supergraph as Composed } from '@apollo/federation-internals';
import {
  type DirectiveDefinitionNode,
  DirectiveLocation,
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type TypeNode,
  visit,
} from 'graphql';

const executable = new Set<string>([
  DirectiveLocation.QUERY,
  DirectiveLocation.MUTATION,
  DirectiveLocation.SUBSCRIPTION,
  DirectiveLocation.FIELD,
  DirectiveLocation.FRAGMENT_DEFINITION,
  DirectiveLocation.FRAGMENT_SPREAD,
  DirectiveLocation.INLINE_FRAGMENT,
  DirectiveLocation.VARIABLE_DEFINITION,
]);

/**
 * Directives for operations that subgraphs compose from specifications of their own (`@composeDirective`). What else comes
 * of such is for routers alone, so Apollo's schema for clients lacks these as well.
 */
export function linkedDirectives(supergraph: Composed, document: DocumentNode): readonly DirectiveDefinitionNode[] {
  const shown = supergraph.apiSchema();
  return document.definitions.flatMap((definition): readonly DirectiveDefinitionNode[] => {
    if (definition.kind !== Kind.DIRECTIVE_DEFINITION || shown.directive(definition.name.value)) return [];
    const locations = definition.locations.filter(({ value }) => executable.has(value));
    const areKnown = (definition.arguments ?? []).every(({ type }) => shown.type(nameOf(type)));
    return locations.length > 0 && areKnown ? [{ ...definition, locations }] : [];
  });
}

/** A supergraph does not say which subgraphs know them, and a subgraph refuses what it does not know: none is sent them. */
export function withoutLinkedDirectives(
  operation: OperationDefinitionNode,
  names: ReadonlySet<string>,
): OperationDefinitionNode {
  if (names.size === 0) return operation;
  return visit(operation, { [Kind.DIRECTIVE]: ({ name }) => (names.has(name.value) ? null : undefined) });
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
