import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';
import { linkedDirective } from '../../supergraph/linked-directive.ts';
import { integerOf, stringsOf } from './constant-argument.ts';

/** What a supergraph says about what things cost. */
export interface CostRules {
  /** Weights of objects, scalars and enums by name. */
  readonly types: ReadonlyMap<string, number>;
  /** Weights of fields, of input objects too, by `Type.field`. */
  readonly fields: ReadonlyMap<string, number>;
  /** Weights of arguments by `Type.field(argument)`. */
  readonly arguments: ReadonlyMap<string, number>;
  /** How long lists are, by `Type.field`. */
  readonly lists: ReadonlyMap<string, ListRule>;
}

export interface ListRule {
  /** When no slicing argument is given. */
  readonly assumedSize: number | undefined;
  /** The arguments that say how many elements come; a field of an input object is `input.first`. */
  readonly slicingArguments: readonly string[];
  /** The lists within the object of this field that are meant; the field itself when empty. */
  readonly sizedFields: readonly string[];
}

/** Reads `@cost` and `@listSize`, under whatever name the supergraph links them. */
export function readCostRules(supergraph: DocumentNode): CostRules {
  const costName = linkedDirective(supergraph, 'cost', 'cost');
  const listSizeName = linkedDirective(supergraph, 'cost', 'listSize');
  const types = new Map<string, number>();
  const fields = new Map<string, number>();
  const ofArguments = new Map<string, number>();
  const lists = new Map<string, ListRule>();

  const readWeight = (rules: Map<string, number>, key: string, { directives }: Annotated) => {
    const weight = integerOf(found(directives, costName), 'weight');
    if (weight !== undefined) rules.set(key, weight);
  };
  for (const type of supergraph.definitions) {
    switch (type.kind) {
      case Kind.OBJECT_TYPE_DEFINITION:
      case Kind.INTERFACE_TYPE_DEFINITION:
        readWeight(types, type.name.value, type);
        for (const field of type.fields ?? []) {
          const key = `${type.name.value}.${field.name.value}`;
          readWeight(fields, key, field);
          const listSize = found(field.directives, listSizeName);
          if (listSize) lists.set(key, listRule(listSize));
          for (const argument of field.arguments ?? []) {
            readWeight(ofArguments, `${key}(${argument.name.value})`, argument);
          }
        }
        break;
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        for (const field of type.fields ?? []) readWeight(fields, `${type.name.value}.${field.name.value}`, field);
        break;
      case Kind.SCALAR_TYPE_DEFINITION:
      case Kind.ENUM_TYPE_DEFINITION:
        readWeight(types, type.name.value, type);
        break;
    }
  }
  return { types, fields, arguments: ofArguments, lists };
}

interface Annotated {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

function found(directives: Annotated['directives'], name: string | undefined): ConstDirectiveNode | undefined {
  return directives?.find((directive) => directive.name.value === name);
}

function listRule(directive: ConstDirectiveNode): ListRule {
  return {
    assumedSize: integerOf(directive, 'assumedSize'),
    slicingArguments: stringsOf(directive, 'slicingArguments'),
    sizedFields: stringsOf(directive, 'sizedFields'),
  };
}
