import {
  type FieldNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { isHidden } from '../../security/access/hidden-field.ts';
import { argumentOf, conditionsOf } from './constant-conditions.ts';
import { fieldOf, isAboutSchema, rootOf } from './field-of.ts';
import type { Condition } from '../model/condition.ts';
import { type Deferral, type FieldSelection, hiddenSource, type Selection } from '../model/prepared-operation.ts';
import type { PrivateNames } from './private-names.ts';

export interface SelectionsReading {
  readonly schema: GraphQLSchema;
  readonly names: PrivateNames;
  /** What the client calls the deferred parts, by their ids. */
  readonly labels: ReadonlyMap<string, string | undefined>;
  /** The deferred parts that the plan has; others come at once. */
  readonly parts: ReadonlySet<string>;
}

/**
 * All that the client selected, in its order, with the names that subgraphs were asked by.
 *
 * @param operation has no named fragments; what the caller may not see is marked as hidden
 */
export function readSelections(
  operation: OperationDefinitionNode,
  { schema, names, labels, parts }: SelectionsReading,
): readonly Selection[] {
  const root = rootOf(schema, operation);

  const readSet = (set: SelectionSetNode, parent: GraphQLCompositeType, isRoot: boolean): Selection[] =>
    set.selections.flatMap((selection) => {
      const when = conditionsOf(selection);
      if (when === 'never' || selection.kind === Kind.FRAGMENT_SPREAD) return [];
      if (selection.kind === Kind.FIELD) return [readField(selection, parent, isRoot, when)];
      return readFragment(selection, parent, isRoot, when);
    });

  const readField = (
    field: FieldNode,
    parent: GraphQLCompositeType,
    isRoot: boolean,
    when: readonly Condition[],
  ): FieldSelection => {
    const name = field.name.value;
    const key = field.alias?.value ?? name;
    const { type } = fieldOf(parent, name);
    const isOurs = isRoot && isAboutSchema(name);
    const inner = getNamedType(type);
    return {
      kind: 'field',
      key,
      source: sourceOf(field, isOurs, isRoot),
      name,
      type: String(type),
      when,
      selections:
        field.selectionSet && !isOurs && isCompositeType(inner) ? readSet(field.selectionSet, inner, false) : undefined,
    };
  };

  const sourceOf = (field: FieldNode, isOurs: boolean, isRoot: boolean): string => {
    if (isHidden(field)) return hiddenSource;
    const { name, alias } = field;
    if (name.value === '__typename') return name.value;
    return isOurs ? (alias ?? name).value : names.of(field, isRoot);
  };

  const readFragment = (
    fragment: InlineFragmentNode,
    parent: GraphQLCompositeType,
    isRoot: boolean,
    when: readonly Condition[],
  ): readonly Selection[] => {
    const type = fragment.typeCondition ? schema.getType(fragment.typeCondition.name.value) : parent;
    if (!isCompositeType(type)) throw new Error(`The document was not validated: a fragment is on ${String(type)}`);
    const selections = readSet(fragment.selectionSet, type, isRoot);
    const on = alwaysIs(schema, parent, type) ? undefined : type.name;
    const defer = deferralOf(fragment);
    if (on === undefined && when.length === 0 && !defer) return selections;
    return [{ kind: 'fragment', on, when, defer, selections }];
  };

  const deferralOf = ({ directives = [] }: InlineFragmentNode): Deferral | undefined => {
    const directive = directives.find(({ name }) => name.value === 'defer');
    if (!directive) return undefined;
    const id = argumentOf(directive, 'label');
    if (id?.kind !== Kind.STRING || !parts.has(id.value)) return undefined;
    const condition = argumentOf(directive, 'if');
    return {
      id: id.value,
      label: labels.get(id.value),
      onlyIf: condition?.kind === Kind.VARIABLE ? condition.name.value : undefined,
    };
  };

  return readSet(operation.selectionSet, root, true);
}

/** Whether a fragment on `type` takes in every object that a `parent` can be. */
function alwaysIs(schema: GraphQLSchema, parent: GraphQLCompositeType, type: GraphQLCompositeType): boolean {
  if (parent === type) return true;
  return isAbstractType(type) && !isUnionType(parent) && schema.isSubType(type, parent);
}
