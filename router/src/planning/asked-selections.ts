import { isAbstractType, isUnionType, type Schema } from '@apollo/federation-internals';
import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';

/** What an operation selects at one place, in all the fragments there. */
export type AskedSelections = readonly SelectionSetNode[];

/** What it selects within each field, by the field's key. */
export type AskedFields = ReadonlyMap<string, AskedSelections>;

/** @param path of a plan: the keys of the operation, and `@` for the elements of lists */
export function askedAt(document: DocumentNode, schema: Schema, path: readonly string[]): AskedSelections {
  const root = document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? [definition.selectionSet] : [],
  );
  const keys = path.filter((step) => step !== '@');
  return keys.reduce<AskedSelections>((selections, key) => askedFields(selections, schema).get(key) ?? [], root);
}

/** @param type whose objects it is about: fragments on others are left out; all count when absent */
export function askedFields(selections: AskedSelections, schema: Schema, type?: string): AskedFields {
  const found = new Map<string, SelectionSetNode[]>();
  const visit = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition?.name.value;
        if (type === undefined || on === undefined || isOf(type, on, schema)) visit(selection.selectionSet);
        continue;
      }
      const key = (selection.alias ?? selection.name).value;
      found.set(key, [...(found.get(key) ?? []), ...(selection.selectionSet ? [selection.selectionSet] : [])]);
    }
  };
  selections.forEach(visit);
  return found;
}

/** Whether objects of the type are of the other, which may be an interface or a union. */
function isOf(type: string, other: string, schema: Schema): boolean {
  const abstract = schema.type(other);
  if (!abstract || !isAbstractType(abstract)) return type === other;
  const types = isUnionType(abstract) ? abstract.types() : abstract.possibleRuntimeTypes();
  return types.some(({ name }) => name === type);
}
