import type { DataRewrite, RequiredField, RequiredSelection } from '../../../planning/plan/plan-node.ts';
import type { IsSubtype } from '../../data/rewrite.ts';
import { rewritten } from '../../data/rewrite.ts';
import type { FetchedData } from '../../data/fetched-data.ts';
import { quoted } from '../../json-text.ts';
import { isJsonObject, type JsonObject, ownValue } from '../../json-object.ts';

/**
 * An entity as a subgraph knows it, as JSON; `undefined` when an earlier fetch did not bring what that needs.
 *
 * @param entity as it is now; what lies in it is looked up
 */
type WriteRepresentation = (entity: JsonObject, data: FetchedData) => string | undefined;

export interface Representation {
  readonly write: WriteRepresentation;
  /** The one field that tells representations of a type apart from all others; `undefined` when it takes more. */
  readonly soleKeyOf: (typeName: unknown) => string | undefined;
}

export interface RepresentationOptions {
  readonly requires: readonly RequiredSelection[];
  readonly inputRewrites: readonly DataRewrite[];
  readonly isSubtype: IsSubtype;
}

export function compileRepresentation({ requires, inputRewrites, isSubtype }: RepresentationOptions): Representation {
  const write = compileObject(requires, isSubtype);
  // Without the type nothing is told: none of the alternatives was for it.
  const ofEntity: WriteRepresentation = (entity, data) => {
    const text = typeof entity['__typename'] === 'string' ? write(entity, data) : undefined;
    return text?.includes('"__typename":') ? text : undefined;
  };
  const rewriting: WriteRepresentation = (entity, data) => {
    const text = ofEntity(entity, data);
    return text === undefined ? undefined : JSON.stringify(rewritten(JSON.parse(text), inputRewrites, isSubtype));
  };
  const soleKeys = new Map<unknown, string | undefined>();
  return {
    write: inputRewrites.length === 0 ? ofEntity : rewriting,
    soleKeyOf: (typeName) => {
      if (inputRewrites.length > 0) return undefined;
      if (!soleKeys.has(typeName)) soleKeys.set(typeName, soleKeyOf(alternativesOf(requires, typeName, isSubtype)));
      return soleKeys.get(typeName);
    },
  };
}

function soleKeyOf([only, ...others]: readonly (readonly RequiredField[])[]): string | undefined {
  const [field, ...more] = (only ?? []).filter(({ key }) => key !== '__typename');
  return others.length + more.length > 0 || field?.selections ? undefined : field?.key;
}

interface RequiredMember {
  readonly key: string;
  /** `"name":` */
  readonly prefix: string;
  readonly write: WriteRepresentation | undefined;
}

/** What must all be there for any of it to be written. */
type Alternative = readonly RequiredMember[];

/** Which members are written depends on the type, so they are found once for each type that comes along. */
function compileObject(selections: readonly RequiredSelection[], isSubtype: IsSubtype): WriteRepresentation {
  const known = new Map<unknown, readonly Alternative[]>();
  const hasTypes = selections.some(({ kind }) => kind === 'fragment');
  return (object, data) => {
    const type = hasTypes ? ownValue(object, '__typename') : undefined;
    let alternatives = known.get(type);
    if (!alternatives) {
      alternatives = alternativesOf(selections, type, isSubtype).map((fields) => compileMembers(fields, isSubtype));
      known.set(type, alternatives);
    }
    const [only, ...others] = alternatives;
    if (!only) return '{}';
    return others.length === 0 ? writeMembers(only, object, data) : writeComplete(alternatives, object, data);
  };
}

/** Each fragment that applies is an alternative. */
function alternativesOf(
  selections: readonly RequiredSelection[],
  type: unknown,
  isSubtype: IsSubtype,
): (readonly RequiredField[])[] {
  const fields = selections.filter((selection) => selection.kind === 'field');
  const inner = selections.flatMap((selection) => {
    if (selection.kind === 'field') return [];
    const { on } = selection;
    const applies = on === undefined || (typeof type === 'string' && isSubtype(type, on));
    return applies ? alternativesOf(selection.selections, type, isSubtype) : [];
  });
  const all = fields.length > 0 ? [fields, ...inner] : inner;
  return [...new Map(all.map((alternative) => [JSON.stringify(alternative), alternative])).values()];
}

function compileMembers(fields: readonly RequiredField[], isSubtype: IsSubtype): Alternative {
  const distinct = Map.groupBy(fields, ({ writeAs }) => writeAs);
  return [...distinct].map(([writeAs, [first, ...others]]) => {
    const selections = first?.selections && [first, ...others].flatMap((field) => field.selections ?? []);
    return {
      key: first?.key ?? writeAs,
      prefix: `${JSON.stringify(writeAs)}:`,
      write: selections && compileObject(selections, isSubtype),
    };
  });
}

function writeMembers(members: Alternative, object: JsonObject, data: FetchedData): string | undefined {
  let text = '';
  for (const { key, prefix, write } of members) {
    const value = ownValue(object, key);
    const written = write ? writeInner(value, write, data) : writeLeaf(value);
    if (written === undefined) return undefined;
    text += text === '' ? prefix + written : `,${prefix}${written}`;
  }
  return `{${text}}`;
}

/**
 * A fetch may serve several parts of the operation, not all of which are wanted this time: what those would need is
 * not there then, and not missed.
 */
function writeComplete(
  alternatives: readonly Alternative[],
  object: JsonObject,
  data: FetchedData,
): string | undefined {
  const texts = new Set(alternatives.map((members) => writeMembers(members, object, data)));
  texts.delete(undefined);
  if (texts.size < 2) return texts.values().next().value;
  const whole: unknown = [...texts].map((text): unknown => JSON.parse(text ?? '{}')).reduce(united);
  return JSON.stringify(whole);
}

function united(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) {
    const others: readonly unknown[] = other;
    return one.map((element: unknown, index) => united(element, others[index]));
  }
  if (!isJsonObject(one) || !isJsonObject(other)) return one;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries([...keys].map((key) => [key, key in one ? united(one[key], other[key]) : other[key]]));
}

function writeLeaf(value: unknown): string | undefined {
  if (typeof value === 'string') return quoted(value);
  return value === undefined ? undefined : JSON.stringify(value);
}

function writeInner(value: unknown, write: WriteRepresentation, data: FetchedData): string | undefined {
  if (value === null) return 'null';
  if (isJsonObject(value)) return write(data.current(value), data);
  if (!Array.isArray(value)) return undefined;
  const elements: string[] = [];
  for (const element of value) {
    const written = writeInner(element, write, data);
    if (written === undefined) return undefined;
    elements.push(written);
  }
  return `[${elements.join(',')}]`;
}
