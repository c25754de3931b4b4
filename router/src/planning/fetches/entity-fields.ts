import { type FieldNode, Kind, type SelectionSetNode } from 'graphql';

/** A field that a fetch asks of entities themselves, and the type on which it asks. */
export interface EntityField {
  readonly on: string;
  readonly field: FieldNode;
  /** Whether a fragment around it has conditions. */
  readonly isConditional: boolean;
}

/** @param set of an operation that asks for `_entities` */
export function entityFields(set: SelectionSetNode, on = '', isConditional = false): readonly EntityField[] {
  return set.selections.flatMap((selection): readonly EntityField[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const isBelow = isConditional || (selection.directives?.length ?? 0) > 0;
      return entityFields(selection.selectionSet, selection.typeCondition?.name.value ?? on, isBelow);
    }
    if (selection.name.value === '_entities' && selection.selectionSet) return entityFields(selection.selectionSet);
    return [{ on, field: selection, isConditional }];
  });
}
