import { type FieldNode, Kind, type SelectionSetNode } from 'graphql';

/** A field that a fetch asks of entities themselves, and the type on which it asks. */
export interface EntityField {
  readonly on: string;
  readonly field: FieldNode;
}

/** @param set of an operation that asks for `_entities` */
export function entityFields(set: SelectionSetNode, on = ''): readonly EntityField[] {
  return set.selections.flatMap((selection): readonly EntityField[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return entityFields(selection.selectionSet, selection.typeCondition?.name.value ?? on);
    }
    if (selection.name.value === '_entities' && selection.selectionSet) return entityFields(selection.selectionSet);
    return [{ on, field: selection }];
  });
}
