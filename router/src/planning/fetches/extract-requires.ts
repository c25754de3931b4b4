import { baseType, type CompositeType, isCompositeType, type Schema } from '@apollo/federation-internals';
import {
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { entitiesOperation, onType } from './entities-operation.ts';
import type { DataRewrite, RequiredFragment, RequiredSelection } from '../plan/plan-node.ts';
import { unitedRequired } from './required-selections.ts';
import { requiredSelections, type Requirements, selectionSetOf } from '../graph/requirements.ts';

/** What one call asks, and what it tells of entities. */
export interface SubgraphFetch {
  readonly operation: OperationDefinitionNode;
  readonly requires: readonly RequiredSelection[];
  readonly inputRewrites: readonly DataRewrite[];
  /** Where, below the place for which the planner asks. */
  readonly path: readonly string[];
}

export interface RequiresExtraction {
  readonly subgraph: string;
  readonly schema: Schema;
  readonly requirements: Requirements;
  /** In the supergraph. */
  readonly isSubtype: (type: string, of: string) => boolean;
}

/** Fields of the same entities that require the same. */
interface Extracted {
  readonly path: readonly string[];
  /** Absent for those that the planner asks of entities. */
  readonly key: readonly RequiredSelection[] | undefined;
  readonly needs: RequiredFragment[];
  readonly fields: Map<string, SelectionNode[]>;
  readonly isOfInterface: boolean;
}

/**
 * Takes the fields that require something out of what the planner asks, each into a fetch of its own that tells what is
 * required; those that require the same stay together. In place of a field that was asked for in passing come the keys by
 * which its entity can be asked for it.
 */
export function extractRequires(fetch: SubgraphFetch, extraction: RequiresExtraction): readonly SubgraphFetch[] {
  if (extraction.requirements.size === 0) return [fetch];
  const extractor = new Extractor(extraction);
  const { operation } = fetch;
  const root = compositeOf(extraction.schema.schemaDefinition.rootType(operation.operation));
  const selectionSet = extractor.rest(operation.selectionSet, { parent: root, path: [], isEntity: false, within: [] });
  if (extractor.extracted.length === 0) return [fetch];

  const fetches = extractor.extracted.map(({ path, key, needs, fields, isOfInterface }) => ({
    operation: entitiesOperation(operation, fields),
    requires: key
      ? needs.map((need) => ({ ...need, selections: unitedRequired([...key, ...need.selections]) }))
      : fetch.requires.flatMap((alternative) => told(alternative, needs, extraction.isSubtype)),
    inputRewrites: key
      ? needs.flatMap(({ on }) => (isOfInterface && on !== undefined ? asObject(on) : []))
      : fetch.inputRewrites,
    path: [...fetch.path, ...path],
  }));
  const rest = { ...fetch, operation: { ...operation, selectionSet } };
  const isOfTypes = selectionSet.selections.length > 0 && fetches.some((each) => isNarrower(each, fetch));
  return asksAnything(selectionSet) || isOfTypes ? [rest, ...fetches] : fetches;
}

/** Whether it asks for objects of types that the other one was to find out, for others too. */
function isNarrower({ requires, path }: SubgraphFetch, other: SubgraphFetch): boolean {
  const typesOf = (all: readonly RequiredSelection[]) =>
    new Set(all.flatMap((each) => (each.kind === 'fragment' ? [each.on] : [])));
  return path.length === other.path.length && !typesOf(requires).isSubsetOf(typesOf(other.requires));
}

interface Place {
  readonly parent: CompositeType | undefined;
  readonly path: readonly string[];
  /** Whether the planner asks for it of entities. */
  readonly isEntity: boolean;
  /** Fragments with conditions, outermost first. */
  readonly within: readonly InlineFragmentNode[];
}

class Extractor {
  readonly #extraction: RequiresExtraction;
  readonly #extracted = new Map<string, Extracted>();

  constructor(extraction: RequiresExtraction) {
    this.#extraction = extraction;
  }

  get extracted(): readonly Extracted[] {
    return [...this.#extracted.values()];
  }

  rest(set: SelectionSetNode, place: Place): SelectionSetNode {
    return { ...set, selections: set.selections.flatMap((selection) => this.#restOf(selection, place)) };
  }

  #restOf(selection: SelectionNode, place: Place): readonly SelectionNode[] {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const on = selection.typeCondition?.name.value;
      const parent = on === undefined ? place.parent : compositeOf(this.#extraction.schema.type(on));
      const within = selection.directives?.length ? [...place.within, selection] : place.within;
      const selectionSet = this.rest(selection.selectionSet, { ...place, parent, within });
      return selectionSet.selections.length === 0 ? [] : [{ ...selection, selectionSet }];
    }
    return this.#restOfField(selection, place);
  }

  #restOfField(field: FieldNode, place: Place): readonly SelectionNode[] {
    const { parent } = place;
    if (field.name.value === '_entities' && field.selectionSet) {
      const selectionSet = this.rest(field.selectionSet, { ...place, parent: undefined, isEntity: true });
      return selectionSet.selections.length === 0 ? [] : [{ ...field, selectionSet }];
    }
    if (!parent) return [field];
    const kinds = this.#requiringKinds(field, parent);
    if (kinds.length > 0) return kinds.flatMap((kind) => this.#restOf(onType(kind, [field]), place));
    const required = this.#requiredBy(parent.name, field);
    const key = place.isEntity ? [] : this.#keyOf(parent);
    const inner = this.#withRestWithin(field, parent, place);
    if (!required || !key) return [inner];
    this.#take(inner, parent, place, key, required);
    return key;
  }

  #withRestWithin(field: FieldNode, parent: CompositeType, { path }: Place): FieldNode {
    const type = parent.kind === 'UnionType' ? undefined : parent.field(field.name.value)?.type;
    if (!field.selectionSet || !type) return field;
    const lists = String(type).split('[').slice(1);
    const below = [...path, (field.alias ?? field.name).value, ...lists.map(() => '@')];
    const place = { parent: compositeOf(baseType(type)), path: below, isEntity: false, within: [] };
    return { ...field, selectionSet: this.rest(field.selectionSet, place) };
  }

  #take(
    field: FieldNode,
    parent: CompositeType,
    { path, isEntity, within }: Place,
    key: readonly SelectionNode[],
    required: readonly RequiredSelection[],
  ): void {
    const on = parent.name;
    const name = JSON.stringify([path, isEntity || on, required]);
    const extracted = this.#extracted.get(name) ?? {
      path,
      key: isEntity ? undefined : requiredSelections({ kind: Kind.SELECTION_SET, selections: key }, new Map()),
      needs: [],
      fields: new Map<string, SelectionNode[]>(),
      isOfInterface: parent.hasAppliedDirective('interfaceObject'),
    };
    this.#extracted.set(name, extracted);
    const node = within.reduceRight<SelectionNode>(
      (inner, fragment) => ({ ...fragment, selectionSet: { kind: Kind.SELECTION_SET, selections: [inner] } }),
      field,
    );
    const fields = extracted.fields.get(on);
    if (fields) fields.push(node);
    else {
      extracted.fields.set(on, [node]);
      extracted.needs.push({ kind: 'fragment', on, selections: required });
    }
  }

  #requiredBy(type: string, field: FieldNode): readonly RequiredSelection[] | undefined {
    return this.#extraction.requirements.get(`${this.#extraction.subgraph} ${type}.${field.name.value}`);
  }

  /** The types behind an interface, when some of them require something for the field. */
  #requiringKinds(field: FieldNode, parent: CompositeType): readonly string[] {
    if (parent.kind !== 'InterfaceType') return [];
    const kinds = parent.possibleRuntimeTypes().map(({ name }) => name);
    return kinds.some((kind) => this.#requiredBy(kind, field)) ? kinds : [];
  }

  /** By which the subgraph can be asked for such an entity; `undefined` when it is none. */
  #keyOf(type: CompositeType): readonly SelectionNode[] | undefined {
    const key = type.appliedDirectivesOf('key').find((each) => each.arguments()['resolvable'] !== false);
    if (!key) return undefined;
    const fields: unknown = key.arguments()['fields'];
    return [...selectionSetOf(`__typename ${String(fields)}`).selections];
  }
}

/** What is told of objects of a type, with what fields of theirs require; nothing when none of them was taken. */
function told(
  alternative: RequiredSelection,
  needs: readonly RequiredFragment[],
  isSubtype: RequiresExtraction['isSubtype'],
): readonly RequiredSelection[] {
  const { kind, selections = [] } = alternative;
  if (kind === 'field' || alternative.on === undefined) return [alternative];
  const { on } = alternative;
  const own = needs.filter((need) => need.on === on || (need.on !== undefined && isSubtype(on, need.on)));
  if (own.length > 0) {
    const required = own.flatMap((need) => need.selections);
    return [{ ...alternative, selections: unitedRequired([...selections, ...required]) }];
  }
  const narrower = needs.filter((need) => need.on !== undefined && isSubtype(need.on, on));
  return narrower.map((need) => ({ ...need, selections: unitedRequired([...selections, ...need.selections]) }));
}

/** A subgraph that takes an interface for an object knows its objects by that name only. */
function asObject(type: string): DataRewrite {
  return { kind: 'ValueSetter', path: [`... on ${type}`, '__typename'], setValueTo: type };
}

function compositeOf(type: Parameters<typeof isCompositeType>[0] | undefined): CompositeType | undefined {
  return type && isCompositeType(type) ? type : undefined;
}

/** Types come along with everything. */
function asksAnything({ selections }: SelectionSetNode): boolean {
  return selections.some((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return asksAnything(selection.selectionSet);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return true;
    if (selection.name.value === '_entities' && selection.selectionSet) return asksAnything(selection.selectionSet);
    return selection.name.value !== '__typename';
  });
}
