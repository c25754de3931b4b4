import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import type { RequiredSelection } from '../plan/plan-node.ts';
import type { RequiredCalls } from '../graph/required-calls.ts';

/** What representations are made of: made-up fields are read by their own names and written by those of what they call. */
export function readRequired(
  nodes: readonly QueryPlanSelectionNode[],
  calls: RequiredCalls,
): readonly RequiredSelection[] {
  return nodes.map((node): RequiredSelection => {
    if (node.kind === 'InlineFragment') {
      return { kind: 'fragment', on: node.typeCondition, selections: readRequired(node.selections, calls) };
    }
    const key = node.alias ?? node.name;
    const selections = node.selections && readRequired(node.selections, calls);
    return { kind: 'field', key, writeAs: calls.get(key)?.name ?? key, selections };
  });
}

/** Keys of which a representation can carry only one, because they are written by the same name in the same place. */
export function rivalsIn(selections: readonly RequiredSelection[]): readonly ReadonlySet<string>[] {
  const keysOf = new Map<string, Set<string>>();
  const rivals: ReadonlySet<string>[] = [];
  for (const selection of selections) {
    if (selection.selections) rivals.push(...rivalsIn(selection.selections));
    if (selection.kind === 'field') {
      keysOf.set(selection.writeAs, (keysOf.get(selection.writeAs) ?? new Set()).add(selection.key));
    }
  }
  return [...rivals, ...[...keysOf.values()].filter(({ size }) => size > 1)];
}

/** Each field, and each fragment on a type, once. */
export function unitedRequired(selections: readonly RequiredSelection[]): readonly RequiredSelection[] {
  const united = new Map<string, RequiredSelection>();
  for (const selection of selections) {
    const name = selection.kind === 'field' ? selection.key : `... on ${selection.on ?? ''}`;
    const known = united.get(name);
    const inner = [...(known?.selections ?? []), ...(selection.selections ?? [])];
    united.set(name, inner.length === 0 ? selection : { ...selection, selections: unitedRequired(inner) });
  }
  return [...united.values()];
}
