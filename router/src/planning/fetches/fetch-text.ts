import {
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import type { RequiredCalls } from '../graph/required-calls.ts';

/** What a subgraph is sent: made-up fields become the calls they stand for, and the same question has the same text. */
export function fetchText(operation: OperationDefinitionNode, calls: RequiredCalls): string {
  const { name: _, ...unnamed } = visit(operation, {
    [Kind.FIELD]: (field) => {
      const call = calls.get(field.name.value);
      return (
        call && {
          ...field,
          alias: field.alias ?? field.name,
          name: { ...field.name, value: call.name },
          arguments: call.arguments,
        }
      );
    },
  });
  const isOrdered = operation.operation === OperationTypeNode.MUTATION;
  const selectionSet = sorted(unnamed.selectionSet, isOrdered);
  const variableDefinitions = (unnamed.variableDefinitions ?? []).toSorted((one, other) =>
    compare(one.variable.name.value, other.variable.name.value),
  );
  return stripIgnoredCharacters(print({ ...unnamed, variableDefinitions, selectionSet }));
}

function sorted(set: SelectionSetNode, isOrdered: boolean): SelectionSetNode {
  const texts = set.selections.map((selection) => {
    const inner = withSorted(selection);
    return { inner, text: print(inner) };
  });
  if (!isOrdered) texts.sort((one, other) => compare(one.text, other.text));
  const distinct = new Map(texts.map(({ inner, text }) => [text, inner]));
  return { ...set, selections: [...distinct.values()] };
}

function withSorted(selection: SelectionNode): SelectionNode {
  if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) return selection;
  return { ...selection, selectionSet: sorted(selection.selectionSet, false) };
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
