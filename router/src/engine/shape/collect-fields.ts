import type { Condition } from '../../planning/model/condition.ts';
import {
  type Deferral,
  type FieldSelection,
  hiddenSource,
  type Selection,
} from '../../planning/model/prepared-operation.ts';
import type { IsSubtype } from '../data/rewrite.ts';

export interface CollectOptions {
  readonly isSubtype: IsSubtype;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface CollectedFields {
  /** By the client's keys, in the order in which they first occur. */
  readonly fields: ReadonlyMap<string, CollectedField>;
  readonly deferred: readonly { readonly deferral: Deferral; readonly selections: readonly Selection[] }[];
}

interface CollectedField {
  readonly field: FieldSelection;
  /** What each occurrence of the field selects. */
  readonly selections: readonly (readonly Selection[])[];
}

/** `CollectFields` of the specification, for objects of one type. */
export function collectFields(
  typeName: string,
  selections: readonly (readonly Selection[])[],
  { isSubtype, variables }: CollectOptions,
): CollectedFields {
  const fields = new Map<string, CollectedField>();
  const deferred: { deferral: Deferral; selections: readonly Selection[] }[] = [];
  const collect = (selection: Selection): void => {
    if (!selection.when.every((condition) => holds(condition, variables))) return;
    if (selection.kind === 'field') {
      const inner = selection.selections ?? [];
      const known = fields.get(selection.key);
      // What one occurrence must not show, no other does.
      const field = !known || selection.source === hiddenSource ? selection : known.field;
      fields.set(selection.key, { field, selections: known ? [...known.selections, inner] : [inner] });
      return;
    }
    const { on, defer } = selection;
    if (on !== undefined && !isSubtype(typeName, on)) return;
    if (defer && isActive(defer, variables)) deferred.push({ deferral: defer, selections: selection.selections });
    else selection.selections.forEach(collect);
  };
  selections.flat().forEach(collect);
  return { fields, deferred };
}

export function isActive({ onlyIf }: Deferral, variables: Readonly<Record<string, unknown>>): boolean {
  return onlyIf === undefined || variables[onlyIf] !== false;
}

export function holds({ variable, is }: Condition, variables: Readonly<Record<string, unknown>>): boolean {
  return variables[variable] === is;
}
