import { type DirectiveNode, type DocumentNode, Kind } from 'graphql';

/** The text that an argument of a directive has; `undefined` when it has none, or no text. */
export function textOf({ arguments: values = [] }: DirectiveNode, name: string): string | undefined {
  const value = values.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

export function isFalse({ arguments: values = [] }: DirectiveNode, name: string): boolean {
  const value = values.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.BOOLEAN && !value.value;
}

/** The subgraphs, by what the supergraph calls them in `graph` arguments. */
export function graphNames(supergraph: DocumentNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const definition of supergraph.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const { name, directives = [] } of definition.values ?? []) {
      const graph = directives.find((directive) => directive.name.value === 'join__graph');
      names.set(name.value, (graph && textOf(graph, 'name')) ?? name.value);
    }
  }
  return names;
}
