import type { OperationDefinitionNode } from 'graphql';
import { entityFields } from './entity-fields.ts';
import type { RequiredSelection } from './plan-node.ts';
import type { Requirements } from './requirements.ts';

/**
 * Adds what the fields of a fetch require and the planner left out, as it does when requirements lead from one subgraph
 * to another and back: it fetches what is required in time, but does not hand it on.
 */
export function completeRequired(
  subgraph: string,
  operation: OperationDefinitionNode,
  planned: readonly RequiredSelection[],
  requirements: Requirements,
): readonly RequiredSelection[] {
  return entityFields(operation.selectionSet).reduce((requires, { on, field }) => {
    const needed = requirements.get(`${subgraph} ${on}.${field.name.value}`);
    if (!needed || requires.some((alternative) => covers(alternative, on, needed))) return requires;
    // One of its own: where a condition left the field out, what it needs is not there, and the others do without.
    return [...requires, { kind: 'fragment', on, selections: needed }];
  }, planned);
}

function covers(alternative: RequiredSelection, on: string, needed: readonly RequiredSelection[]): boolean {
  return alternative.kind === 'fragment' && alternative.on === on && includesAll(alternative.selections, needed);
}

function includesAll(selections: readonly RequiredSelection[], needed: readonly RequiredSelection[]): boolean {
  return needed.every((other) =>
    selections.some(
      (selection) => isSame(selection, other) && includesAll(selection.selections ?? [], other.selections ?? []),
    ),
  );
}

export function mergeRequired(
  selections: readonly RequiredSelection[],
  others: readonly RequiredSelection[],
): readonly RequiredSelection[] {
  return others.reduce((all, other) => {
    const known = all.find((selection) => isSame(selection, other));
    if (!known) return [...all, other];
    const { selections: inner } = other;
    if (!inner) return all;
    return all.map((selection) =>
      selection === known ? { ...known, selections: mergeRequired(known.selections ?? [], inner) } : selection,
    );
  }, selections);
}

function isSame(one: RequiredSelection, other: RequiredSelection): boolean {
  if (one.kind === 'field') return other.kind === 'field' && one.key === other.key;
  return other.kind === 'fragment' && one.on === other.on;
}
