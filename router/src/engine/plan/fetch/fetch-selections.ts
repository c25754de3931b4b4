import { Kind, parse, type SelectionSetNode } from 'graphql';
import type { FetchNode } from '../../../planning/plan/plan-node.ts';

const known = new WeakMap<FetchNode, SelectionSetNode>();

/** What is asked of the objects at which the fetch stands. */
export function fetchSelections(node: FetchNode): SelectionSetNode {
  const before = known.get(node);
  if (before) return before;
  const [operation] = parse(node.text, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A fetch is an operation');
  const [entities] = operation.selectionSet.selections;
  const ofEntities = node.isOfEntities && entities?.kind === Kind.FIELD ? entities.selectionSet : undefined;
  const selections = ofEntities ?? operation.selectionSet;
  known.set(node, selections);
  return selections;
}
