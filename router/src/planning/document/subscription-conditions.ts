import { type DirectiveNode, type DocumentNode, Kind, OperationTypeNode, type SelectionSetNode } from 'graphql';
import { isCondition } from '../plan/united-conditions.ts';

/**
 * The `@skip` and `@include` that stand where a subscription has its one root field; the specification forbids them there
 * ("Single Root Field"). GraphQL's library does not tell of them: it fails on them.
 */
export function subscriptionConditions({ definitions }: DocumentNode): readonly DirectiveNode[] {
  const fragments = new Map(
    definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  const seen = new Set<string>();
  const conditionsIn = (set: SelectionSetNode | undefined): readonly DirectiveNode[] =>
    (set?.selections ?? []).flatMap((selection) => {
      const own = (selection.directives ?? []).filter(isCondition);
      if (selection.kind === Kind.FIELD) return own;
      if (selection.kind === Kind.INLINE_FRAGMENT) return [...own, ...conditionsIn(selection.selectionSet)];
      const name = selection.name.value;
      const isKnown = seen.has(name);
      seen.add(name);
      return isKnown ? own : [...own, ...conditionsIn(fragments.get(name)?.selectionSet)];
    });
  return definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.SUBSCRIPTION
      ? conditionsIn(node.selectionSet)
      : [],
  );
}
