import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLCompositeType,
  type InlineFragmentNode,
  isCompositeType,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isHidden } from '../../security/access/hidden-field.ts';
import { fieldOf, isAboutSchema, rootOf } from './field-of.ts';
import type { InterfaceObjects } from '../graph/interface-objects.ts';
import { narrowedTypes, type NarrowingSchema, objectTypesOf } from './narrowed-types.ts';
import type { PrivateNames } from './private-names.ts';
import { isCondition, unitedConditions } from '../plan/united-conditions.ts';
import { withoutRepeats } from './without-repeats.ts';

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** A condition that always holds. Under it the planner does not leave a field to the fetch of whatever stands beside it. */
const always: DirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: 'include' },
  arguments: [
    { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'if' }, value: { kind: Kind.BOOLEAN, value: true } },
  ],
};

/** Where a selection stands. A root type may stand below the root too. */
interface Place {
  readonly type: GraphQLCompositeType;
  readonly isRoot: boolean;
  /** The types that all fragments around it let an object have. */
  readonly possible: ReadonlySet<string>;
}

/**
 * What is left of an operation for the planner: under private names, without what the router answers itself, and without
 * a name, which would make equal fetches differ. `undefined` when no subgraph is needed.
 *
 * @param operation has no named fragments; what the caller may not see is marked as hidden
 */
export function plannerDocument(
  operation: OperationDefinitionNode,
  names: PrivateNames,
  narrowing: NarrowingSchema,
): DocumentNode | undefined {
  const { schema } = narrowing;
  const placeOf = (type: GraphQLCompositeType, isRoot: boolean): Place => ({
    type,
    isRoot,
    possible: objectTypesOf(type, schema),
  });
  /** @param outer conditions of the fragments that this is in */
  const fieldsOf = (
    set: SelectionSetNode,
    place: Place,
    outer: readonly DirectiveNode[] = [],
  ): readonly SelectionNode[] =>
    set.selections.flatMap((selection): readonly SelectionNode[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('Fragments have been put in their places');
      const directives = unitedConditions(outer, selection.directives);
      if (!directives) return inFragment(outer, fieldsOf({ ...set, selections: [selection] }, place));
      if (selection.kind === Kind.FIELD) return fieldFor({ ...selection, directives }, place);
      return fragmentFor(selection, place, directives);
    });

  const fragmentFor = (
    { typeCondition, selectionSet }: InlineFragmentNode,
    place: Place,
    directives: readonly DirectiveNode[],
  ): readonly SelectionNode[] => {
    const isOfConditions = directives.every(isCondition);
    const inside = (type: GraphQLCompositeType) => {
      const possible = place.possible.intersection(objectTypesOf(type, schema));
      // An interface without types is one that a subgraph takes for an object.
      return possible.size > 0 || place.possible.size === 0
        ? fieldsOf(selectionSet, { ...place, type, possible }, isOfConditions ? directives : [])
        : [];
    };
    const own = isOfConditions ? [] : directives;
    const types = typeCondition && narrowedTypes(place.type, typeCondition.name.value, narrowing);
    if (!types) return isOfConditions ? inside(place.type) : inFragment(own, inside(place.type));
    const [only, ...others] = types;
    if (only && others.length === 0) return inFragment(own, inside(only), only.name);
    const each = types.flatMap((type) => inFragment([], inside(type), type.name));
    // Whether a deferred part is to come for an object depends on its type, which must be known before.
    return isOfConditions || each.length === 0 ? each : [typename, ...inFragment(own, each)];
  };

  const fieldFor = (field: FieldNode, { type: parent, isRoot }: Place): FieldNode[] => {
    const { value } = field.name;
    if (isHidden(field)) return [];
    if (isRoot && (isAboutSchema(value) || value === '__typename')) return [];
    if (value === '__typename') return [{ ...typename, directives: field.directives ?? [] }];
    const { alias: _, selectionSet, ...unnamed } = field;
    const source = names.of(field, isRoot);
    const type = getNamedType(fieldOf(parent, value).type);
    const selections =
      selectionSet && isCompositeType(type)
        ? withPresence(withoutRepeats(fieldsOf(selectionSet, placeOf(type, false))), type, narrowing)
        : undefined;
    return [
      {
        ...unnamed,
        ...(source !== value && { alias: { kind: Kind.NAME, value: source } }),
        ...(selections && { selectionSet: { kind: Kind.SELECTION_SET, selections } }),
      },
    ];
  };

  const selections = withoutRepeats(fieldsOf(operation.selectionSet, placeOf(rootOf(schema, operation), true)));
  if (selections.length === 0) return undefined;
  const { name: _, ...unnamed } = operation;
  const selectionSet = { ...operation.selectionSet, selections };
  return { kind: Kind.DOCUMENT, definitions: [{ ...unnamed, selectionSet }] };
}

/** Conditions stand at fields: of fragments that differ by them alone the planner makes plans with mistakes. */
function inFragment(
  directives: readonly DirectiveNode[],
  selections: readonly SelectionNode[],
  on?: string,
): InlineFragmentNode[] {
  if (selections.length === 0) return [];
  const selectionSet = { kind: Kind.SELECTION_SET, selections } as const;
  const typeCondition = on && ({ kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: on } } as const);
  return [{ kind: Kind.INLINE_FRAGMENT, ...(typeCondition && { typeCondition }), directives, selectionSet }];
}

/** An object of which nothing is left, or may be left, is still one that may be null. */
function withPresence(
  selections: readonly SelectionNode[],
  type: GraphQLCompositeType,
  { interfaceObjects }: NarrowingSchema,
): readonly SelectionNode[] {
  if (selections.some(isUnconditional)) return selections;
  const presence = presenceOf(type, interfaceObjects);
  return selections.length === 0 ? [presence] : [...selections, { ...presence, directives: [always] }];
}

/** Where an interface is taken for an object, the type is known to others alone, but a key is known to whoever has the object. */
function presenceOf(type: GraphQLCompositeType, interfaceObjects: InterfaceObjects): SelectionNode {
  const key = interfaceObjects.get(type.name);
  const isShown = key?.kind === Kind.FIELD && isInterfaceType(type) && key.name.value in type.getFields();
  return isShown ? key : typename;
}

function isUnconditional(selection: SelectionNode): boolean {
  if (selection.directives?.some(isCondition)) return false;
  return selection.kind !== Kind.INLINE_FRAGMENT || selection.selectionSet.selections.some(isUnconditional);
}
