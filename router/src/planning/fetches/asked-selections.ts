import { type AbstractType, isAbstractType, isUnionType, type Schema } from '@apollo/federation-internals';
import { type DocumentNode, type FieldNode, Kind, type SelectionSetNode } from 'graphql';

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
  for (const { alias, name, selectionSet } of askedNodes(selections, schema, type)) {
    const key = (alias ?? name).value;
    found.set(key, [...(found.get(key) ?? []), ...(selectionSet ? [selectionSet] : [])]);
  }
  return found;
}

/** The fields themselves. */
export function askedNodes(selections: AskedSelections, schema: Schema, type?: string): readonly FieldNode[] {
  return selections.flatMap((set) =>
    set.selections.flatMap((selection): readonly FieldNode[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      if (selection.kind === Kind.FIELD) return [selection];
      const on = selection.typeCondition?.name.value;
      const isOther = type !== undefined && on !== undefined && !isOf(type, on, schema);
      return isOther ? [] : askedNodes([selection.selectionSet], schema, type);
    }),
  );
}

/** Whether objects of the type are of the other, which may be an interface or a union. */
function isOf(type: string, other: string, schema: Schema): boolean {
  const abstract = schema.type(other);
  return abstract && isAbstractType(abstract) ? objectTypesOf(abstract).has(type) : type === other;
}

export function objectTypesOf(type: AbstractType): ReadonlySet<string> {
  const types = isUnionType(type) ? type.types() : type.possibleRuntimeTypes();
  return new Set(types.map(({ name }) => name));
}
