import {
  baseType,
  type CompositeType,
  isAbstractType,
  isCompositeType,
  type Schema,
} from '@apollo/federation-internals';
import { type FieldNode, Kind, type OperationDefinitionNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { askedFields, askedNodes, type AskedSelections, objectTypesOf } from './asked-selections.ts';
import { onType } from './entities-operation.ts';
import type { Requirements } from '../graph/requirements.ts';
import { withSelections } from './with-selections.ts';

export interface Subgraph {
  readonly name: string;
  readonly schema: Schema;
}

/**
 * Where several subgraphs have a field that leads to a union or an interface, and one of them does not know a type behind
 * it, the planner takes it that no object of that type ever comes, and leaves out what is asked of it, also of a subgraph
 * that knows it. Then such an object would have nothing but nulls.
 */
export class DroppedTypes {
  readonly #schema: Schema;
  readonly #subgraphs: readonly Subgraph[];
  readonly #requirements: Requirements;
  readonly #partial = new Map<string, ReadonlySet<string>>();

  /** @param schema of the supergraph */
  constructor(schema: Schema, subgraphs: readonly Subgraph[], requirements: Requirements) {
    this.#schema = schema;
    this.#subgraphs = subgraphs;
    this.#requirements = requirements;
  }

  /**
   * What a subgraph is asked, with the fields that it has of such types.
   *
   * @param asked what the operation selects at the place of the question
   */
  restored(operation: OperationDefinitionNode, to: Subgraph, asked: AskedSelections): OperationDefinitionNode {
    const root = compositeOf(to.schema.schemaDefinition.rootType(operation.operation));
    const selectionSet = this.#restored(operation.selectionSet, root, to, asked);
    return selectionSet === operation.selectionSet ? operation : { ...operation, selectionSet };
  }

  #restored(
    set: SelectionSetNode,
    parent: CompositeType | undefined,
    to: Subgraph,
    asked: AskedSelections,
  ): SelectionSetNode {
    const selections = set.selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) return selection;
      if (selection.kind === Kind.FIELD && selection.name.value !== '_entities') {
        return this.#restoredField(selection, selection.selectionSet, parent, to, asked);
      }
      const on = selection.kind === Kind.INLINE_FRAGMENT ? selection.typeCondition?.name.value : undefined;
      const type = on === undefined ? parent : compositeOf(to.schema.type(on));
      const inner = this.#restored(selection.selectionSet, type, to, asked);
      return inner === selection.selectionSet ? selection : { ...selection, selectionSet: inner };
    });
    return selections.every((selection, index) => selection === set.selections[index]) ? set : { ...set, selections };
  }

  #restoredField(
    field: FieldNode,
    set: SelectionSetNode,
    parent: CompositeType | undefined,
    to: Subgraph,
    asked: AskedSelections,
  ): FieldNode {
    const type = parent && typeOf(parent, field);
    const within = askedFields(asked, this.#schema).get((field.alias ?? field.name).value);
    if (!type || !within || within.length === 0) return field;
    const inner = this.#restored(set, type, to, within);
    const added = isAbstractType(type)
      ? [...this.#partialTypes(parent.name, field.name.value)]
          .filter((name) => objectTypesOf(type).has(name))
          .flatMap((name) => this.#added(name, inner, to, within))
      : [];
    if (added.length === 0) return inner === set ? field : { ...field, selectionSet: inner };
    return withSelections(field, [...inner.selections, ...added]);
  }

  #added(name: string, known: SelectionSetNode, to: Subgraph, asked: AskedSelections): readonly SelectionNode[] {
    const type = compositeOf(to.schema.type(name));
    const keys = askedFields([known], to.schema, name);
    const fields = askedNodes(asked, this.#schema, name)
      .filter((field) => !keys.has((field.alias ?? field.name).value))
      .flatMap((field) => this.#ownPart(field, type, to));
    return fields.length === 0 ? [] : [onType(name, fields)];
  }

  /** What the subgraph itself can answer of a field. */
  #ownPart(field: FieldNode, parent: CompositeType | undefined, to: Subgraph): readonly FieldNode[] {
    if (field.name.value === '__typename') return [field];
    const definition = parent && parent.kind !== 'UnionType' ? parent.field(field.name.value) : undefined;
    if (!definition || definition.hasAppliedDirective('external')) return [];
    if (this.#requirements.has(`${to.name} ${definition.coordinate}`)) return [];
    if (!field.selectionSet) return [field];
    const type = definition.type && compositeOf(baseType(definition.type));
    const inner = this.#ownParts(field.selectionSet, type, to);
    return inner.length === 0 ? [] : [withSelections(field, inner)];
  }

  #ownParts(
    { selections }: SelectionSetNode,
    parent: CompositeType | undefined,
    to: Subgraph,
  ): readonly SelectionNode[] {
    return selections.flatMap((selection): readonly SelectionNode[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      if (selection.kind === Kind.FIELD) return this.#ownPart(selection, parent, to);
      const on = selection.typeCondition?.name.value;
      const type = on === undefined ? parent : compositeOf(to.schema.type(on));
      const isDeferred = selection.directives?.some(({ name }) => name.value === 'defer');
      const inner = type && !isDeferred ? this.#ownParts(selection.selectionSet, type, to) : [];
      return inner.length === 0 ? [] : [withSelections(selection, inner)];
    });
  }

  /** The types that some subgraphs, but not all of those that have the field, know behind what it leads to. */
  #partialTypes(parent: string, field: string): ReadonlySet<string> {
    const coordinate = `${parent}.${field}`;
    const known = this.#partial.get(coordinate);
    if (known) return known;
    const types = this.#subgraphs.flatMap(({ schema }) => {
      const type = compositeOf(schema.type(parent));
      const definition = type && type.kind !== 'UnionType' ? type.field(field) : undefined;
      if (!definition?.type || definition.hasAppliedDirective('external')) return [];
      const leadsTo = compositeOf(baseType(definition.type));
      return leadsTo && isAbstractType(leadsTo) ? [objectTypesOf(leadsTo)] : [];
    });
    const [first = new Set<string>(), ...others] = types;
    const all = others.reduce((some, more) => some.union(more), first);
    const partial = all.difference(others.reduce((common, more) => common.intersection(more), first));
    this.#partial.set(coordinate, partial);
    return partial;
  }
}

function typeOf(parent: CompositeType, { name }: FieldNode): CompositeType | undefined {
  const type = parent.kind === 'UnionType' ? undefined : parent.field(name.value)?.type;
  return type && compositeOf(baseType(type));
}

function compositeOf(type: Parameters<typeof isCompositeType>[0] | undefined): CompositeType | undefined {
  return type && isCompositeType(type) ? type : undefined;
}
