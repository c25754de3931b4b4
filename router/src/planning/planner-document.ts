import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isHidden } from '../security/access/hidden-field.ts';
import { isAboutSchema } from './field-of.ts';
import type { PrivateNames } from './private-names.ts';
import { isCondition, unitedConditions } from './united-conditions.ts';

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

/**
 * What is left of an operation for the planner: under private names, without what the router answers itself, and without
 * a name, which would make equal fetches differ. `undefined` when no subgraph is needed.
 *
 * @param operation has no named fragments; what the caller may not see is marked as hidden
 */
export function plannerDocument(operation: OperationDefinitionNode, names: PrivateNames): DocumentNode | undefined {
  /** @param outer conditions of the fragments that this is in */
  const fieldsOf = (
    set: SelectionSetNode,
    isRoot: boolean,
    outer: readonly DirectiveNode[] = [],
  ): readonly SelectionNode[] =>
    set.selections.flatMap((selection): readonly SelectionNode[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('Fragments have been put in their places');
      const directives = unitedConditions(outer, selection.directives);
      if (!directives) return inFragment(outer, fieldsOf({ ...set, selections: [selection] }, isRoot));
      if (selection.kind === Kind.FIELD) return fieldFor({ ...selection, directives }, isRoot);
      const { typeCondition, selectionSet } = selection;
      if (!directives.every(isCondition)) return inFragment(directives, fieldsOf(selectionSet, isRoot), typeCondition);
      const inner = fieldsOf(selectionSet, isRoot, directives);
      return typeCondition ? inFragment([], inner, typeCondition) : inner;
    });

  const fieldFor = (field: FieldNode, isRoot: boolean): FieldNode[] => {
    const { value } = field.name;
    if (isHidden(field)) return [];
    if (isRoot && (isAboutSchema(value) || value === '__typename')) return [];
    if (value === '__typename') return [{ ...typename, directives: field.directives ?? [] }];
    const { alias: _, selectionSet, ...unnamed } = field;
    const source = names.of(field, isRoot);
    const selections = selectionSet && fieldsOf(selectionSet, false);
    return [
      {
        ...unnamed,
        ...(source !== value && { alias: { kind: Kind.NAME, value: source } }),
        // An object of which nothing is left, or may be left, is still one that may be null.
        ...(selections && {
          selectionSet: {
            ...selectionSet,
            selections: selections.some(isUnconditional) ? selections : [...selections, typename],
          },
        }),
      },
    ];
  };

  const selections = fieldsOf(operation.selectionSet, true);
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

function isUnconditional(selection: SelectionNode): boolean {
  if (selection.directives?.some(isCondition)) return false;
  return selection.kind !== Kind.INLINE_FRAGMENT || selection.selectionSet.selections.some(isUnconditional);
}
