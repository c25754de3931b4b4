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
    if (!needed || isTold(requires, on, needed)) return requires;
    // One of its own: where a condition left the field out, what it needs is not there, and the others do without.
    return [...requires, { kind: 'fragment', on, selections: needed }];
  }, planned);
}

/** An interface that a subgraph takes for an object is told by the names of its implementations. */
function isTold(requires: readonly RequiredSelection[], on: string, needed: readonly RequiredSelection[]): boolean {
  const alternatives = requires.filter((selection) => selection.kind === 'fragment');
  const own = alternatives.filter((alternative) => alternative.on === on);
  return (own.length > 0 ? own : alternatives).some(({ selections }) => includesAll(selections, needed));
}

function includesAll(selections: readonly RequiredSelection[], needed: readonly RequiredSelection[]): boolean {
  return needed.every((other) =>
    selections.some(
      (selection) => isSame(selection, other) && includesAll(selection.selections ?? [], other.selections ?? []),
    ),
  );
}

function isSame(one: RequiredSelection, other: RequiredSelection): boolean {
  if (one.kind === 'field') return other.kind === 'field' && one.key === other.key;
  return other.kind === 'fragment' && one.on === other.on;
}
