import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isCompositeType,
  isInterfaceType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isHidden } from '../security/access/hidden-field.ts';
import { fieldOf, isAboutSchema, rootOf } from './field-of.ts';
import type { PrivateNames } from './private-names.ts';
import { isCondition, unitedConditions } from './united-conditions.ts';

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/** With a condition, though one that always holds, the planner does not leave it to the fetch of whatever stands beside it. */
const presence: FieldNode = {
  ...typename,
  directives: [
    {
      kind: Kind.DIRECTIVE,
      name: { kind: Kind.NAME, value: 'include' },
      arguments: [
        {
          kind: Kind.ARGUMENT,
          name: { kind: Kind.NAME, value: 'if' },
          value: { kind: Kind.BOOLEAN, value: true },
        },
      ],
    },
  ],
};

/** Where a selection stands. A root type may stand below the root too. */
interface Place {
  readonly type: GraphQLCompositeType;
  readonly isRoot: boolean;
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
  schema: GraphQLSchema,
): DocumentNode | undefined {
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
      const { typeCondition, selectionSet } = selection;
      const inside = typeCondition ? { ...place, type: compositeNamed(typeCondition.name.value) } : place;
      if (!directives.every(isCondition)) return inFragment(directives, fieldsOf(selectionSet, inside), typeCondition);
      const inner = fieldsOf(selectionSet, inside, directives);
      return typeCondition ? inFragment([], inner, typeCondition) : inner;
    });

  const compositeNamed = (name: string): GraphQLCompositeType => {
    const type = schema.getType(name);
    if (!isCompositeType(type)) throw new Error(`The document was not validated: ${name} has no fields`);
    return type;
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
        ? withPresence(fieldsOf(selectionSet, { type, isRoot: false }), type)
        : undefined;
    return [
      {
        ...unnamed,
        ...(source !== value && { alias: { kind: Kind.NAME, value: source } }),
        ...(selections && { selectionSet: { kind: Kind.SELECTION_SET, selections } }),
      },
    ];
  };

  const selections = fieldsOf(operation.selectionSet, { type: rootOf(schema, operation), isRoot: true });
  if (selections.length === 0) return undefined;
  const { name: _, ...unnamed } = operation;
  const selectionSet = { ...operation.selectionSet, selections };
  return { kind: Kind.DOCUMENT, definitions: [{ ...unnamed, selectionSet }] };
}

/** Conditions stand at fields: of fragments that differ by them alone the planner makes plans with mistakes. */
function inFragment(
  directives: readonly DirectiveNode[],
  selections: readonly SelectionNode[],
  typeCondition?: NamedTypeNode,
): InlineFragmentNode[] {
  if (selections.length === 0) return [];
  const selectionSet = { kind: Kind.SELECTION_SET, selections } as const;
  return [{ kind: Kind.INLINE_FRAGMENT, ...(typeCondition && { typeCondition }), directives, selectionSet }];
}

/**
 * An object of which nothing is left, or may be left, is still one that may be null. Of an interface the planner may not
 * be able to tell the type.
 */
function withPresence(selections: readonly SelectionNode[], type: GraphQLCompositeType): readonly SelectionNode[] {
  if (selections.length === 0) return [typename];
  return isInterfaceType(type) || selections.some(isUnconditional) ? selections : [...selections, presence];
}

function isUnconditional(selection: SelectionNode): boolean {
  if (selection.directives?.some(isCondition)) return false;
  return selection.kind !== Kind.INLINE_FRAGMENT || selection.selectionSet.selections.some(isUnconditional);
}
