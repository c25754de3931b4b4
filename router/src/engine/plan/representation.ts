import type { DataRewrite, RequiredField, RequiredSelection } from '../../planning/plan-node.ts';
import type { IsSubtype } from '../data/rewrite.ts';
import { rewritten } from '../data/rewrite.ts';
import { isJsonObject, type JsonObject, ownValue } from '../json-object.ts';

/** An entity as a subgraph knows it, as JSON; `undefined` when an earlier fetch did not bring what that needs. */
export type WriteRepresentation = (entity: JsonObject) => string | undefined;

export interface RepresentationOptions {
  readonly requires: readonly RequiredSelection[];
  readonly inputRewrites: readonly DataRewrite[];
  readonly isSubtype: IsSubtype;
}

export function compileRepresentation({
  requires,
  inputRewrites,
  isSubtype,
}: RepresentationOptions): WriteRepresentation {
  const write = compileObject(requires, isSubtype);
  const ofEntity: WriteRepresentation = (entity) =>
    typeof entity['__typename'] === 'string' ? write(entity) : undefined;
  if (inputRewrites.length === 0) return ofEntity;
  return (entity) => {
    const text = ofEntity(entity);
    return text === undefined ? undefined : JSON.stringify(rewritten(JSON.parse(text), inputRewrites, isSubtype));
  };
}

interface RequiredMember {
  readonly key: string;
  /** `"name":` */
  readonly prefix: string;
  readonly write: WriteRepresentation | undefined;
}

/** Which members are written depends on the type, so they are found once for each type that comes along. */
function compileObject(selections: readonly RequiredSelection[], isSubtype: IsSubtype): WriteRepresentation {
  const membersOf = new Map<unknown, readonly RequiredMember[]>();
  const hasTypes = selections.some(({ kind }) => kind === 'fragment');
  return (object) => {
    const type = hasTypes ? ownValue(object, '__typename') : undefined;
    let members = membersOf.get(type);
    if (!members) membersOf.set(type, (members = compileMembers(selections, type, isSubtype)));
    let text = '';
    for (const { key, prefix, write } of members) {
      const value = ownValue(object, key);
      const written = write ? writeInner(value, write) : writeLeaf(value);
      if (written === undefined) return undefined;
      text += text === '' ? prefix + written : `,${prefix}${written}`;
    }
    return `{${text}}`;
  };
}

function compileMembers(
  selections: readonly RequiredSelection[],
  type: unknown,
  isSubtype: IsSubtype,
): RequiredMember[] {
  const fields = new Map<string, RequiredField>();
  collect(selections, type, isSubtype, fields);
  return [...fields.values()].map(({ key, writeAs, selections: inner }) => ({
    key,
    prefix: `${JSON.stringify(writeAs)}:`,
    write: inner && compileObject(inner, isSubtype),
  }));
}

function collect(
  selections: readonly RequiredSelection[],
  type: unknown,
  isSubtype: IsSubtype,
  fields: Map<string, RequiredField>,
): void {
  for (const selection of selections) {
    if (selection.kind === 'fragment') {
      const { on } = selection;
      const applies = on === undefined || (typeof type === 'string' && isSubtype(type, on));
      if (applies) collect(selection.selections, type, isSubtype, fields);
      continue;
    }
    const known = fields.get(selection.writeAs);
    const inner = known?.selections && [...known.selections, ...(selection.selections ?? [])];
    fields.set(selection.writeAs, inner ? { ...selection, selections: inner } : selection);
  }
}

function writeLeaf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return value === undefined ? undefined : JSON.stringify(value);
}

function writeInner(value: unknown, write: WriteRepresentation): string | undefined {
  if (value === null) return 'null';
  if (isJsonObject(value)) return write(value);
  if (!Array.isArray(value)) return undefined;
  const elements: string[] = [];
  for (const element of value) {
    const written = writeInner(element, write);
    if (written === undefined) return undefined;
    elements.push(written);
  }
  return `[${elements.join(',')}]`;
}
