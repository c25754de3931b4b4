import { type ConstDirectiveNode, type ConstValueNode, type DirectiveNode, Kind } from 'graphql';

/** The text that an argument of a directive has; `undefined` when it has none, or no text. */
export function textOf({ arguments: values = [] }: DirectiveNode, name: string): string | undefined {
  const value = values.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

export function isFalse({ arguments: values = [] }: DirectiveNode, name: string): boolean {
  const value = values.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.BOOLEAN && !value.value;
}

/** The directives that speak of a subgraph, by its name in the enum of graphs. */
export function applicationsOn(
  graph: string,
  directives: readonly ConstDirectiveNode[] = [],
): readonly ConstDirectiveNode[] {
  return directives.filter(
    (directive) => directive.name.value.startsWith('join__') && textOf(directive, 'graph') === graph,
  );
}

/** The directive as said of another subgraph. */
export function onGraph(graph: string, directive: ConstDirectiveNode): ConstDirectiveNode {
  return withArgument(directive, 'graph', { kind: Kind.ENUM, value: graph });
}

export function withText(directive: ConstDirectiveNode, name: string, value: string): ConstDirectiveNode {
  return withArgument(directive, name, { kind: Kind.STRING, value });
}

function withArgument(directive: ConstDirectiveNode, name: string, value: ConstValueNode): ConstDirectiveNode {
  const values = (directive.arguments ?? []).map((argument) =>
    argument.name.value === name ? { ...argument, value } : argument,
  );
  return { ...directive, arguments: values };
}
