import type { GraphQLFormattedError } from 'graphql';
import type { Answer } from '../shop-client.ts';
import type { Asked } from './selection.ts';
import type { Cell } from './table.ts';

export interface AnswerRead {
  readonly root: Cell;
  /** `Type.field` and what came of it, for each object on the way. */
  readonly fields: readonly (readonly [row: string, cell: Cell])[];
}

/** What came of a field of Query, Mutation or Subscription, and of all that was selected below it. */
export function readAnswer({ data, errors = [] }: Answer, name: string, selection: readonly Asked[]): AnswerRead {
  const codes = new Map(errors.map((error) => [pathOf(error), String(error.extensions?.['code'])]));
  const fields: [string, Cell][] = [];
  const read = (values: readonly unknown[], asked: readonly Asked[], path: string) => {
    for (const { field, of, below } of asked) {
      const at = `${path}.${field.name}`;
      const found = values.filter((value) => isOf(value, of.name)).map((value) => value[field.name]);
      for (const value of found) fields.push([`${of.name}.${field.name}`, cellOf(value, codes.get(at))]);
      read(found.flat(), below, at);
    }
  };
  const value: unknown = data?.[name];
  read([value].flat(), selection, name);
  // An operation that was not run at all has an error without a path.
  return { root: cellOf(value, codes.get(name) ?? codes.get('')), fields };
}

function cellOf(value: unknown, code: string | undefined): Cell {
  if (value === null || value === undefined) return code ?? 'null';
  const entries: unknown = isRecord(value) && 'nodes' in value ? value['nodes'] : value;
  if (Array.isArray(entries) && entries.length === 0) return '[]';
  return value === 0 ? '0' : 'value';
}

/** Without places in lists: what holds for one entry holds for all. */
function pathOf({ path = [] }: GraphQLFormattedError): string {
  return path.filter((part) => typeof part === 'string').join('.');
}

function isOf(value: unknown, type: string): value is Readonly<Record<string, unknown>> {
  return isRecord(value) && (value['__typename'] ?? type) === type;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
