import {
  baseType,
  type CompositeType,
  isCompositeType,
  isNonNullType,
  type Schema,
} from '@apollo/federation-internals';
import { type FieldNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import { type AskedFields, askedFields } from './asked-selections.ts';
import { withSelections } from './with-selections.ts';

/** What an operation selects of objects of one type, and of those of any. */
interface Asked {
  readonly own: AskedFields;
  readonly any: AskedFields;
}

/** Selections of a fetch without what the operation selects of other types only. Keys, which it selects of none, stay. */
export class NarrowedSelections {
  readonly #schema: Schema;
  readonly #ownSchema: Schema;
  readonly #told: ReadonlySet<string>;
  #isLosing = false;

  /**
   * @param ownSchema of the subgraph that is asked
   * @param told the fields that the subgraph is told, which it cannot fail to have
   */
  constructor(schema: Schema, ownSchema: Schema, told: ReadonlySet<string>) {
    this.#schema = schema;
    this.#ownSchema = ownSchema;
    this.#told = told;
  }

  /** Whether something that was left out must not be null, so that an object is lost when it fails. */
  get isLosing(): boolean {
    return this.#isLosing;
  }

  of({ selections }: SelectionSetNode, parent: CompositeType | undefined, asked: Asked): readonly SelectionNode[] {
    return selections.flatMap((selection): readonly SelectionNode[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
      if (selection.kind === Kind.FIELD) return this.#field(selection, parent, asked);
      const on = selection.typeCondition && this.#ownSchema.type(selection.typeCondition.name.value);
      const inner = this.of(selection.selectionSet, on && isCompositeType(on) ? on : parent, asked);
      return inner.length === 0 ? [] : [withSelections(selection, inner)];
    });
  }

  #field(field: FieldNode, parent: CompositeType | undefined, { own, any }: Asked): readonly SelectionNode[] {
    const key = (field.alias ?? field.name).value;
    const [ofAny, ofOwn] = [any.get(key), own.get(key)];
    if (!ofAny || key === '__typename') return [field];
    const definition = parent && parent.kind !== 'UnionType' ? parent.field(field.name.value) : undefined;
    if (!ofOwn) {
      this.#isLosing ||= definition?.type !== undefined && isNonNullType(definition.type) && !this.#told.has(key);
      return [];
    }
    if (!field.selectionSet) return [field];
    const type = definition?.type && baseType(definition.type);
    const inner = this.of(field.selectionSet, type && isCompositeType(type) ? type : undefined, {
      own: askedFields(ofOwn, this.#schema),
      any: askedFields(ofAny, this.#schema),
    });
    return [inner.length === 0 ? field : withSelections(field, inner)];
  }
}
