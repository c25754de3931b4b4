import type { ObjectType, Schema } from '@apollo/federation-internals';
import { type InlineFragmentNode, Kind, print, type SelectionNode, type SelectionSetNode } from 'graphql';
import { type AskedSelections, askedFields } from './asked-selections.ts';
import { entitiesOperation } from './entities-operation.ts';
import { NarrowedSelections } from './narrowed-selections.ts';
import type { RequiredFragment } from '../plan/plan-node.ts';
import type { SubgraphFetch } from './extract-requires.ts';
import { withSelections } from './with-selections.ts';

export interface TakingApart {
  /** What the operation selects at the place of the fetch. */
  readonly asked: () => AskedSelections;
  /** Of the supergraph. */
  readonly schema: Schema;
  /** Of the subgraph. */
  readonly ownSchema: Schema;
}

/** A fragment of a fetch on what the subgraph takes for an object. */
interface OnObject {
  readonly fragment: InlineFragmentNode;
  readonly object: ObjectType;
}

/** A type behind the interface, what is told of objects of it, and what is to be asked of them, by its text. */
interface OfType {
  readonly type: string;
  readonly told: RequiredFragment;
  readonly asked: ReadonlyMap<string, SelectionNode>;
}

/**
 * A subgraph that takes an interface for an object knows no types behind it, so the planner asks it for the fields of all
 * of them together, of each object. One of these that was not asked for of an object may fail, and where it must not be
 * null that costs the object the others too. Then what is asked of some types only becomes a fetch of its own.
 */
export function apartByType(fetch: SubgraphFetch, taking: TakingApart): readonly SubgraphFetch[] {
  const { operation } = fetch;
  const set = entitiesIn(operation.selectionSet);
  const found = set && onObjectIn(set, taking.ownSchema);
  const types = found && ofTypes(fetch, found, taking);
  if (!types) return [fetch];

  const { fragment, object } = found;
  const [first, ...others] = types.map(({ asked }) => new Set(asked.keys()));
  const common = others.reduce((all, some) => all.intersection(some), first ?? new Set<string>());
  const shared = [...(types[0]?.asked ?? [])].flatMap(([text, selection]) => (common.has(text) ? [selection] : []));
  const beside = set.selections.filter((selection) => selection !== fragment);
  const ofAll = [...beside, ...(shared.length > 0 ? [withSelections(fragment, shared)] : [])];

  const restOf = ({ asked }: OfType) => [...asked].filter(([text]) => !common.has(text));
  const apart = Map.groupBy(types, (type) => JSON.stringify(restOf(type).map(([text]) => text)));
  const fetches = [...apart.values()].flatMap((group): readonly SubgraphFetch[] => {
    const own = group.slice(0, 1).flatMap(restOf);
    if (own.length === 0) return [];
    const fields = new Map([[object.name, own.map(([, selection]) => selection)]]);
    return [
      {
        ...fetch,
        operation: entitiesOperation(operation, fields),
        requires: group.map(({ type, told }) => ({ ...told, on: type })),
      },
    ];
  });
  if (ofAll.length === 0) return fetches;
  const entities = operation.selectionSet.selections.map((field) =>
    field.kind === Kind.FIELD ? withSelections(field, ofAll) : field,
  );
  return [{ ...fetch, operation: withSelections(operation, entities) }, ...fetches];
}

/** Absent when objects of all types can be asked the same without harm. */
function ofTypes(
  { requires }: SubgraphFetch,
  { fragment, object }: OnObject,
  { asked, schema, ownSchema }: TakingApart,
): readonly OfType[] | undefined {
  const type = schema.type(object.name);
  const alternatives = requires.filter((each) => each.kind === 'fragment');
  if (type?.kind !== 'InterfaceType') return undefined;
  const selections = asked();
  const any = askedFields(selections, schema);
  const told = new Set(
    requires.flatMap(({ selections = [] }) => selections.flatMap((each) => (each.kind === 'field' ? each.key : []))),
  );
  const narrowed = new NarrowedSelections(schema, ownSchema, told);
  const types = type.possibleRuntimeTypes().flatMap(({ name }): readonly OfType[] => {
    const alternative = alternatives.find(({ on }) => on === name) ?? alternatives.find(({ on }) => on === type.name);
    if (!alternative) return [];
    const own = askedFields(selections, schema, name);
    const left = narrowed.of(fragment.selectionSet, object, { own, any });
    return [{ type: name, told: alternative, asked: new Map(left.map((selection) => [print(selection), selection])) }];
  });
  return narrowed.isLosing ? types : undefined;
}

function entitiesIn({ selections }: SelectionSetNode): SelectionSetNode | undefined {
  const [field] = selections;
  return field?.kind === Kind.FIELD && field.name.value === '_entities' ? field.selectionSet : undefined;
}

function onObjectIn({ selections }: SelectionSetNode, schema: Schema): OnObject | undefined {
  for (const fragment of selections) {
    if (fragment.kind !== Kind.INLINE_FRAGMENT || !fragment.typeCondition) continue;
    const object = schema.type(fragment.typeCondition.name.value);
    if (object?.kind === 'ObjectType' && object.hasAppliedDirective('interfaceObject')) return { fragment, object };
  }
  return undefined;
}
