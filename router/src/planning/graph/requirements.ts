import { FieldDefinition, type Supergraph as Composed } from '@apollo/federation-internals';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import type { RequiredSelection } from '../plan/plan-node.ts';
import type { RequiredCalls } from './required-calls.ts';

/** What subgraphs must be told of an entity to answer a field of it, by `subgraph Type.field`. */
export type Requirements = ReadonlyMap<string, readonly RequiredSelection[]>;

/** As the planner sees it: without what a subgraph says to require but has itself. */
export function readRequirements(supergraph: Composed, calls: RequiredCalls): Requirements {
  const requirements = new Map<string, readonly RequiredSelection[]>();
  for (const subgraph of supergraph.subgraphs()) {
    for (const application of subgraph.metadata().requiresDirective().applications()) {
      const { parent } = application;
      if (!(parent instanceof FieldDefinition)) continue;
      const fields: unknown = application.arguments().fields;
      requirements.set(
        `${subgraph.name} ${parent.coordinate}`,
        requiredSelections(selectionSetOf(String(fields)), calls),
      );
    }
  }
  return requirements;
}

export function selectionSetOf(fieldSet: string): SelectionSetNode {
  const [operation] = parse(`{${fieldSet}}`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`"${fieldSet}" is no selection of fields`);
  return operation.selectionSet;
}

export function requiredSelections(set: SelectionSetNode, calls: RequiredCalls): readonly RequiredSelection[] {
  return set.selections.flatMap((selection): readonly RequiredSelection[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const selections = selection.selectionSet && requiredSelections(selection.selectionSet, calls);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return [{ kind: 'fragment', on: selection.typeCondition?.name.value, selections: selections ?? [] }];
    }
    const key = selection.name.value;
    return [{ kind: 'field', key, writeAs: calls.get(key)?.name ?? key, selections }];
  });
}
