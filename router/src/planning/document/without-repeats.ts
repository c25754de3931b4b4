import { type FieldNode, Kind, print, type SelectionNode } from 'graphql';
import { isCondition } from '../plan/united-conditions.ts';

/**
 * Selections without those under a condition that stand beside them without one: they add nothing. The planner takes both
 * for different fields, and compares all ways of the one with all ways of the other.
 */
export function withoutRepeats(selections: readonly SelectionNode[]): readonly SelectionNode[] {
  const merged = withFragmentsMerged(selections);
  const always = new Set(
    merged.flatMap((node) => (node.kind === Kind.FIELD && !isConditional(node) ? [question(node)] : [])),
  );
  return merged.filter((node) => node.kind !== Kind.FIELD || !isConditional(node) || !always.has(question(node)));
}

/** One fragment for those on the same type that nothing else tells apart. */
function withFragmentsMerged(selections: readonly SelectionNode[]): readonly SelectionNode[] {
  const merged = new Map<string | SelectionNode, SelectionNode>();
  for (const selection of selections) {
    const isPlain = selection.kind === Kind.INLINE_FRAGMENT && !selection.directives?.length;
    const name = isPlain ? `... on ${selection.typeCondition?.name.value ?? ''}` : selection;
    const known = merged.get(name);
    if (!isPlain || known?.kind !== Kind.INLINE_FRAGMENT) {
      merged.set(name, selection);
      continue;
    }
    const inner = withoutRepeats([...known.selectionSet.selections, ...selection.selectionSet.selections]);
    merged.set(name, { ...known, selectionSet: { ...known.selectionSet, selections: inner } });
  }
  return [...merged.values()];
}

function isConditional({ directives = [] }: FieldNode): boolean {
  return directives.some(isCondition);
}

function question(field: FieldNode): string {
  return print({ ...field, directives: [] });
}
