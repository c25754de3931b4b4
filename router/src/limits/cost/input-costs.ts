import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  isInputObjectType,
  Kind,
  type ValueNode,
} from 'graphql';
import type { InputCost, InputWeight } from './cost-formula.ts';
import type { CostRules } from './read-cost-rules.ts';

/** What the arguments of a field cost. */
export interface ArgumentsCost {
  /** Written in the document. */
  readonly constant: number;
  /** Given in variables. */
  readonly inputs: readonly InputCost[];
}

/** Finds what values cost that a client passes in. */
export class InputCosts {
  readonly #rules: CostRules;
  readonly #fieldsOf = new Map<string, Readonly<Record<string, InputWeight>>>();

  constructor(rules: CostRules) {
    this.#rules = rules;
  }

  /** What one argument costs with the value that the document gives it; `key` is `Type.field(argument)`. */
  ofArgument(key: string, argument: GraphQLArgument, value: ValueNode): ArgumentsCost {
    const inputs: InputCost[] = [];
    const constant = this.#cost(value, this.#weight(this.#rules.arguments.get(key), argument.type), inputs);
    return { constant, inputs };
  }

  #cost(value: ValueNode, weight: InputWeight, inputs: InputCost[]): number {
    switch (value.kind) {
      case Kind.NULL:
        return 0;
      case Kind.VARIABLE:
        if (weight.own !== 0 || Object.keys(weight.fields).length > 0)
          inputs.push({ variable: value.name.value, weight });
        return 0;
      case Kind.LIST:
        return value.values.reduce((sum, element) => sum + this.#cost(element, weight, inputs), 0);
      case Kind.OBJECT:
        return value.fields.reduce((sum, { name, value: inner }) => {
          const field = weight.fields[name.value];
          return field ? sum + this.#cost(inner, field, inputs) : sum;
        }, weight.own);
      default:
        return weight.own;
    }
  }

  #weight(own: number | undefined, type: GraphQLInputType): InputWeight {
    const named = getNamedType(type);
    return { own: own ?? this.#rules.types.get(named.name) ?? 0, fields: this.#fields(named) };
  }

  #fields(type: GraphQLInputType): Readonly<Record<string, InputWeight>> {
    if (!isInputObjectType(type)) return {};
    const known = this.#fieldsOf.get(type.name);
    if (known) return known;
    const fields: Record<string, InputWeight> = {};
    this.#fieldsOf.set(type.name, fields);
    for (const field of Object.values(type.getFields())) {
      const weight = this.#fieldWeight(type.name, field);
      if (weight.own !== 0 || isInputObjectType(getNamedType(field.type))) fields[field.name] = weight;
    }
    return fields;
  }

  #fieldWeight(typeName: string, { name, type }: GraphQLInputField): InputWeight {
    return this.#weight(this.#rules.fields.get(`${typeName}.${name}`), type);
  }
}
