import { type DocumentNode, Kind, visit } from 'graphql';

/** Without fragments and variables of which nothing is left. */
export function withoutUnused(document: DocumentNode): DocumentNode {
  const spread = new Set<string>();
  const used = new Set<string>();
  visit(document, {
    [Kind.FRAGMENT_SPREAD]: ({ name }) => void spread.add(name.value),
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.VARIABLE]: ({ name }) => void used.add(name.value),
  });
  const kept = document.definitions.filter(
    (definition) => definition.kind !== Kind.FRAGMENT_DEFINITION || spread.has(definition.name.value),
  );
  const definitions = kept.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? {
          ...definition,
          variableDefinitions: (definition.variableDefinitions ?? []).filter(({ variable }) =>
            used.has(variable.name.value),
          ),
        }
      : definition,
  );
  const smaller = { ...document, definitions };
  return kept.length < document.definitions.length ? withoutUnused(smaller) : smaller;
}
