import { baseType, type CompositeType, isCompositeType, type Schema } from '@apollo/federation-internals';
import { type DocumentNode, type FieldNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { RequiredSelection } from './plan-node.ts';
import type { Requirements } from './requirements.ts';

/**
 * The operation with all that its fields require selected beside them, and so on for what these require. The planner
 * loses its way in requirements that lead back and forth between subgraphs, but not when it is asked for each step.
 *
 * @param document of the planner: one operation, without named fragments
 */
export function selectRequired(document: DocumentNode, schema: Schema, requirements: Requirements): DocumentNode {
  const requiredBy = byField(requirements);

  const withRequired = (set: SelectionSetNode, parent: CompositeType): SelectionSetNode => {
    const selections: SelectionNode[] = [];
    const added = new Set<string>();
    const add = (selection: SelectionNode): void => {
      selections.push(within(selection, parent));
      if (selection.kind !== Kind.FIELD) return;
      for (const required of requiredBy.get(`${parent.name}.${selection.name.value}`) ?? []) {
        const text = JSON.stringify(required);
        if (added.has(text)) continue;
        added.add(text);
        const node = selectionFor(required, parent);
        if (node) add(node);
      }
    };
    for (const selection of set.selections) add(selection);
    return { ...set, selections };
  };

  const within = (selection: SelectionNode, parent: CompositeType): SelectionNode => {
    if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) return selection;
    const type =
      selection.kind === Kind.FIELD
        ? typeOf(parent, selection.name.value)
        : typeNamed(selection.typeCondition?.name.value, parent);
    return type ? { ...selection, selectionSet: withRequired(selection.selectionSet, type) } : selection;
  };

  const typeNamed = (name: string | undefined, parent: CompositeType): CompositeType | undefined => {
    const type = name === undefined ? parent : schema.type(name);
    return type && isCompositeType(type) ? type : undefined;
  };

  /** Nothing for what is hidden from clients: operations cannot say it. */
  const selectionFor = (required: RequiredSelection, parent: CompositeType): SelectionNode | undefined => {
    const type = required.kind === 'field' ? typeOf(parent, required.key) : typeNamed(required.on, parent);
    const inner = required.selections?.flatMap((selection) => (type && selectionFor(selection, type)) ?? []);
    if (inner?.length === 0) return undefined;
    const selectionSet = inner && ({ kind: Kind.SELECTION_SET, selections: inner } as const);
    if (required.kind === 'field') {
      return hasField(parent, required.key) ? fieldNode(required.key, selectionSet) : undefined;
    }
    return selectionSet && type
      ? {
          kind: Kind.INLINE_FRAGMENT,
          typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type.name } },
          selectionSet,
        }
      : undefined;
  };

  const definitions = document.definitions.map((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return definition;
    const root = schema.schemaDefinition.rootType(definition.operation);
    return root ? { ...definition, selectionSet: withRequired(definition.selectionSet, root) } : definition;
  });
  return { ...document, definitions };
}

function byField(requirements: Requirements): ReadonlyMap<string, readonly RequiredSelection[]> {
  const fields = new Map<string, readonly RequiredSelection[]>();
  for (const [name, required] of requirements) {
    const field = name.slice(name.lastIndexOf(' ') + 1);
    fields.set(field, [...(fields.get(field) ?? []), ...required]);
  }
  return fields;
}

function hasField(parent: CompositeType, name: string): boolean {
  return name === '__typename' || (parent.kind !== 'UnionType' && parent.field(name) !== undefined);
}

function typeOf(parent: CompositeType, field: string): CompositeType | undefined {
  const type = parent.kind === 'UnionType' ? undefined : parent.field(field)?.type;
  const named = type && baseType(type);
  return named && isCompositeType(named) ? named : undefined;
}

function fieldNode(name: string, selectionSet: SelectionSetNode | undefined): FieldNode {
  return { kind: Kind.FIELD, name: { kind: Kind.NAME, value: name }, ...(selectionSet && { selectionSet }) };
}
