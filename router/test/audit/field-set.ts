import { Kind, parse, type SelectionSetNode } from 'graphql';
import type { Fields } from './audit-group.ts';

/** The fields of `@key` or `@requires`, by name; those inside of fragments may be missing. */
export type FieldSet = ReadonlyMap<string, { readonly isOptional: boolean; readonly fields: FieldSet }>;

export function readFieldSet(text: string): FieldSet {
  if (text === '') return new Map();
  const [definition] = parse(`{${text}}`).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? fieldsOf(definition.selectionSet, false) : new Map();
}

function fieldsOf(set: SelectionSetNode | undefined, isOptional: boolean): FieldSet {
  const fields = new Map<string, { isOptional: boolean; fields: FieldSet }>();
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      fields.set(selection.name.value, { isOptional, fields: fieldsOf(selection.selectionSet, false) });
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      for (const [name, field] of fieldsOf(selection.selectionSet, true)) fields.set(name, field);
    }
  }
  return fields;
}

/** Whether a value has every field of a set, at every depth. */
export function isComplete(value: unknown, set: FieldSet): boolean {
  if (set.size === 0 || value === null) return true;
  if (Array.isArray(value)) return value.every((element) => isComplete(element, set));
  if (!isObject(value)) return false;
  return [...set].every(([name, { isOptional, fields }]) =>
    name in value ? isComplete(value[name], fields) : isOptional,
  );
}

/** The fields that are not in any of the sets, at every depth, such as `brand.name`. */
export function surplus(value: unknown, sets: readonly FieldSet[]): string[] {
  if (Array.isArray(value)) return value.flatMap((element) => surplus(element, sets));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === '__typename') return [];
    const known = sets.flatMap((set) => set.get(name)?.fields ?? []);
    if (!sets.some((set) => set.has(name))) return [name];
    return surplus(inner, known).map((path) => `${name}.${path}`);
  });
}

/** Whether a value says the same as another about the fields of a set. */
export function agrees(value: unknown, other: unknown, set: FieldSet): boolean {
  if (set.size === 0) return value === other;
  if (Array.isArray(value)) {
    return Array.isArray(other) && value.every((element, index) => agrees(element, other[index], set));
  }
  if (!isObject(value) || !isObject(other)) return value === other;
  return [...set].every(([name, { isOptional, fields }]) =>
    isOptional && !(name in value) ? true : agrees(value[name], other[name], fields),
  );
}

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
