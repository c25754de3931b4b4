import type { OperationDefinitionNode, SelectionNode } from 'graphql';
import { entitiesOperation } from '../fetches/entities-operation.ts';
import { entityFields } from '../fetches/entity-fields.ts';
import { operationOf } from '../plan/operation-of.ts';
import { fetchText } from '../fetches/fetch-text.ts';
import { fetchedFields } from '../fetches/fetched-fields.ts';
import type { FetchNode } from '../plan/plan-node.ts';
import type { PlacedFetch } from '../plan/plan-places.ts';
import { rivalsIn, unitedRequired } from '../fetches/required-selections.ts';

/** One fetch for two that ask a subgraph about the same entities; `undefined` when each has its own way to do so. */
export function joinFetches(one: PlacedFetch, other: PlacedFetch): PlacedFetch | undefined {
  if (one.kind !== 'Flatten' || other.kind !== 'Flatten' || one.path.join() !== other.path.join()) return undefined;
  const fetches = [one.node, other.node];
  if (one.node.subgraph !== other.node.subgraph || !fetches.every(isPlain)) return undefined;
  const requires = unitedRequired(fetches.flatMap((fetch) => fetch.requires));
  if (rivalsIn(requires).length > 0) return undefined;
  const operation = joined(fetches.map(operationOf));
  if (!operation) return undefined;
  return {
    ...one,
    node: {
      ...one.node,
      text: fetchText(operation, new Map()),
      variables: [...new Set(fetches.flatMap(({ variables }) => variables))],
      requires,
      fields: fetchedFields(operation.selectionSet),
    },
  };
}

function isPlain(fetch: FetchNode): boolean {
  const rewrites = [...fetch.inputRewrites, ...fetch.outputRewrites, ...fetch.contextRewrites];
  return rewrites.length === 0 && fetch.id === undefined;
}

/** `undefined` when something is asked of entities of any type, or under conditions of its own. */
function joined(operations: readonly OperationDefinitionNode[]): OperationDefinitionNode | undefined {
  const asked = operations.flatMap(({ selectionSet }) => entityFields(selectionSet));
  if (asked.some(({ on, isConditional }) => on === '' || isConditional)) return undefined;
  const fields = new Map<string, SelectionNode[]>();
  for (const { on, field } of asked) fields.set(on, [...(fields.get(on) ?? []), field]);
  const definitions = operations.flatMap(({ variableDefinitions = [] }) => variableDefinitions);
  const variableDefinitions = [...new Map(definitions.map((each) => [each.variable.name.value, each])).values()];
  return operations[0] && !fields.has('')
    ? entitiesOperation({ ...operations[0], variableDefinitions }, fields)
    : undefined;
}
