import { baseType, type CompositeType, isCompositeType, type Schema } from '@apollo/federation-internals';
import { type DirectiveNode, type DocumentNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { RequiredSelection } from '../plan/plan-node.ts';
import type { Requirements } from '../graph/requirements.ts';
import { isCondition } from '../plan/united-conditions.ts';

/**
 * The operation with all that its fields require selected beside them, under the same conditions, and so on for what these
 * require. The very document when they require nothing.
 *
 * @param document of the planner: one operation, without named fragments
 * @param schema what is hidden from clients included
 */
export function selectRequired(document: DocumentNode, schema: Schema, requirements: Requirements): DocumentNode {
  const byField = Map.groupBy(
    [...requirements].map(([name, selections]) => {
      const [on = '', field = ''] = name.slice(name.lastIndexOf(' ') + 1).split('.');
      return { on, field, selections };
    }),
    ({ field }) => field,
  );
  let count = 0;

  /** @param trail what is required by what, up to here: a circle, which no plan can serve, ends */
  const withRequired = (set: SelectionSetNode, parent: CompositeType, trail: readonly string[]): SelectionSetNode => {
    const selections: SelectionNode[] = [];
    const added = new Set<string>();
    const add = (selection: SelectionNode, within: readonly string[]): void => {
      selections.push(withRequiredWithin(selection, parent, within));
      if (selection.kind !== Kind.FIELD) return;
      const name = selection.name.value;
      const conditions = (selection.directives ?? []).filter(isCondition);
      for (const { on, selections: required } of byField.get(name) ?? []) {
        const coordinate = `${on}.${name}`;
        if (within.includes(coordinate)) continue;
        for (const node of requiredNodes(required, parent, on, conditions)) {
          count += 1;
          const text = JSON.stringify(node);
          if (added.has(text)) continue;
          added.add(text);
          add(node, [...within, coordinate]);
        }
      }
    };
    for (const selection of set.selections) add(selection, trail);
    return { ...set, selections };
  };

  const withRequiredWithin = (
    selection: SelectionNode,
    parent: CompositeType,
    trail: readonly string[],
  ): SelectionNode => {
    if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) return selection;
    const type =
      selection.kind === Kind.FIELD
        ? typeOf(parent, selection.name.value)
        : typeNamed(selection.typeCondition?.name.value ?? parent.name);
    return type ? { ...selection, selectionSet: withRequired(selection.selectionSet, type, trail) } : selection;
  };

  const typeNamed = (name: string): CompositeType | undefined => {
    const type = schema.type(name);
    return type && isCompositeType(type) ? type : undefined;
  };

  const isKindOf = (name: string, of: string): boolean => {
    const type = schema.type(of);
    return type?.kind === 'InterfaceType' && type.allImplementations().some((kind) => kind.name === name);
  };

  /** What objects of a type require, as selected where they are, or where only an interface of theirs is known. */
  const requiredNodes = (
    required: readonly RequiredSelection[],
    parent: CompositeType,
    on: string,
    conditions: readonly DirectiveNode[],
  ): readonly SelectionNode[] => {
    if (on === parent.name || isKindOf(parent.name, on)) return required.map((each) => nodeFor(each, conditions));
    return isKindOf(on, parent.name) ? [nodeFor({ kind: 'fragment', on, selections: required }, conditions)] : [];
  };

  const definitions = document.definitions.map((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
    const root = schema.schemaDefinition.rootType(definition.operation);
    return root ? { ...definition, selectionSet: withRequired(definition.selectionSet, root, []) } : definition;
  });
  return count > 0 ? { ...document, definitions } : document;
}

/** Conditions stand at fields, as everywhere in what the planner is given. */
function nodeFor(required: RequiredSelection, conditions: readonly DirectiveNode[]): SelectionNode {
  const inner = required.selections?.map((each) => nodeFor(each, required.kind === 'field' ? [] : conditions));
  const selectionSet = inner && ({ kind: Kind.SELECTION_SET, selections: inner } as const);
  if (required.kind === 'field') {
    const name = { kind: Kind.NAME, value: required.key } as const;
    return { kind: Kind.FIELD, name, directives: conditions, ...(selectionSet && { selectionSet }) };
  }
  const typeCondition = required.on === undefined ? undefined : namedType(required.on);
  return {
    kind: Kind.INLINE_FRAGMENT,
    selectionSet: selectionSet ?? { kind: Kind.SELECTION_SET, selections: [] },
    ...(typeCondition && { typeCondition }),
  };
}

function namedType(name: string) {
  return { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } } as const;
}

function typeOf(parent: CompositeType, field: string): CompositeType | undefined {
  const type = parent.kind === 'UnionType' ? undefined : parent.field(field)?.type;
  const named = type && baseType(type);
  return named && isCompositeType(named) ? named : undefined;
}
