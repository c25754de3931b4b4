import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { conditionsOf } from '../../planning/document/constant-conditions.ts';
import { isAboutSchema } from '../../planning/document/field-of.ts';
import type { CostFormula, CostTerm, InputCost, ListSize } from './cost-formula.ts';
import { InputCosts } from './input-costs.ts';
import { listSize, unknownListSize } from './list-size.ts';
import type { CostRules } from './read-cost-rules.ts';
import { schemaSizes } from './schema-sizes.ts';
import { TermSum } from './term-sum.ts';

/** Lists within an object whose length the field above has said. */
interface Sized {
  readonly size: ListSize;
  readonly fields: readonly string[];
}

/** Finds the formulas of one document's selections. Each fragment's is found once, and is the same object wherever it stands. */
export class CostFormulas {
  readonly #rules: CostRules;
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #inputs: InputCosts;
  readonly #describing: number;
  #schemaSizes: ReadonlyMap<string, number> | undefined;
  readonly #known = new Map<Sized | undefined, Map<string, CostFormula>>();

  /** @param describing what each element counts of a description of the schema */
  constructor(
    rules: CostRules,
    schema: GraphQLSchema,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    describing: number,
  ) {
    this.#describing = describing;
    this.#rules = rules;
    this.#schema = schema;
    this.#fragments = fragments;
    this.#inputs = new InputCosts(rules);
  }

  of({ selections }: SelectionSetNode, parent: GraphQLCompositeType, sized?: Sized): CostFormula {
    const sum = new TermSum();
    for (const selection of selections) {
      const conditions = conditionsOf(selection);
      if (conditions === 'never') continue;
      const when = conditions.length > 0 ? { when: conditions } : {};
      switch (selection.kind) {
        case Kind.FIELD:
          sum.add({ ...when, ...this.#field(selection, parent, sized) });
          break;
        case Kind.FRAGMENT_SPREAD:
          sum.add({ ...when, own: 0, within: this.#fragment(selection.name.value, sized), size: 1 });
          break;
        case Kind.INLINE_FRAGMENT: {
          const type = this.#conditionType(selection.typeCondition?.name.value) ?? parent;
          sum.add({ ...when, own: 0, within: this.of(selection.selectionSet, type, sized), size: 1 });
        }
      }
    }
    return sum.formula();
  }

  #fragment(name: string, sized: Sized | undefined): CostFormula {
    const known = this.#known.get(sized) ?? new Map<string, CostFormula>();
    this.#known.set(sized, known);
    const before = known.get(name);
    if (before) return before;
    // A fragment within itself is refused when the document is validated; here it only has to come to an end.
    known.set(name, []);
    const fragment = this.#fragments.get(name);
    const type = this.#conditionType(fragment?.typeCondition.name.value);
    const formula = fragment && type ? this.of(fragment.selectionSet, type, sized) : [];
    known.set(name, formula);
    return formula;
  }

  #field(field: FieldNode, parent: GraphQLCompositeType, sized: Sized | undefined): CostTerm {
    const name = field.name.value;
    const definition = definitionOf(parent, name);
    if (!definition) return { own: 0, within: [], size: 1 };
    const type = getNamedType(definition.type);
    const isList = isListType(getNullableType(definition.type));
    const rule = this.#of(this.#rules.lists, parent, name);
    const said = rule && listSize(field, definition, rule);
    const isForFieldsWithin = rule !== undefined && rule.sizedFields.length > 0;

    const ownSize = (isForFieldsWithin ? undefined : said) ?? this.#unsaidSize(parent, name);
    const size = isList ? (sized?.fields.includes(name) ? sized.size : ownSize) : 1;
    const own =
      this.#of(this.#rules.fields, parent, name) ?? this.#rules.types.get(type.name) ?? (isCompositeType(type) ? 1 : 0);
    const sizedWithin = isForFieldsWithin && said !== undefined ? { size: said, fields: rule.sizedFields } : undefined;
    const within = field.selectionSet && isCompositeType(type) ? this.of(field.selectionSet, type, sizedWithin) : [];
    const { constant, inputs } = this.#argumentsCost(field, definition, parent);
    const perElement: CostTerm = { own, within, size };
    if (isAboutSchema(name)) return { own: 0, within: [perElement], size: this.#describing };
    if (constant === 0 && inputs.length === 0) return perElement;
    return { inputs, own: constant, within: [perElement], size: 1 };
  }

  /** No subgraph is asked for a description of the schema, but to describe one is work. */
  #unsaidSize({ name }: GraphQLCompositeType, fieldName: string): number {
    if (!name.startsWith('__')) return unknownListSize;
    this.#schemaSizes ??= schemaSizes(this.#schema);
    return this.#schemaSizes.get(`${name}.${fieldName}`) ?? unknownListSize;
  }

  #argumentsCost(field: FieldNode, definition: GraphQLField<unknown, unknown>, parent: GraphQLCompositeType) {
    const inputs: InputCost[] = [];
    let constant = 0;
    for (const { name, value } of field.arguments ?? []) {
      const argument = definition.args.find((candidate) => candidate.name === name.value);
      if (!argument) continue;
      const key = `${parent.name}.${definition.name}(${name.value})`;
      const cost = this.#inputs.ofArgument(key, argument, value);
      constant += cost.constant;
      inputs.push(...cost.inputs);
    }
    return { constant, inputs };
  }

  /** What is said of a field; of one of an interface, what is said of it on the first type that says anything. */
  #of<Rule>(rules: ReadonlyMap<string, Rule>, parent: GraphQLCompositeType, fieldName: string): Rule | undefined {
    const own = rules.get(`${parent.name}.${fieldName}`);
    if (own !== undefined || !isAbstractType(parent)) return own;
    for (const { name } of this.#schema.getPossibleTypes(parent)) {
      const rule = rules.get(`${name}.${fieldName}`);
      if (rule !== undefined) return rule;
    }
    return undefined;
  }

  #conditionType(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.#schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

function definitionOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isUnionType(parent) ? undefined : parent.getFields()[name];
}
