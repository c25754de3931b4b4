import {
  coerceInputValue,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  print,
  typeFromAST,
  valueFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { coercerOf } from './coerce-value.ts';
import { excerptOf } from './excerpt-of.ts';

type Values = Readonly<Record<string, unknown>>;

/** Naming more of them helps nobody, and each costs others time. */
const mostMistakes = 10;

/** The values of an operation's variables as the schema reads them, with defaults filled in, or what is wrong with them. */
export type ReadVariables = { readonly coerced: Values } | { readonly mistakes: readonly string[] };

/**
 * As `getVariableValues` of GraphQL's library, which prints a whole value for each mistake in it: that took longer than
 * all the rest that is done for a request.
 */
export function readVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  given: Values,
): ReadVariables {
  const mistakes: string[] = [];
  const coerced: Record<string, unknown> = {};
  try {
    for (const definition of definitions) {
      readVariable(schema, definition, given, coerced, (mistake) => {
        if (mistakes.length >= mostMistakes) throw new TooManyMistakes();
        mistakes.push(mistake);
      });
    }
  } catch (error) {
    if (!(error instanceof TooManyMistakes)) throw error;
    mistakes.push('There are more mistakes in the variables than are named.');
  }
  return mistakes.length > 0 ? { mistakes } : { coerced };
}

class TooManyMistakes extends Error {
  override readonly name = 'TooManyMistakes';
}

function readVariable(
  schema: GraphQLSchema,
  { variable, type: typeNode, defaultValue }: VariableDefinitionNode,
  given: Values,
  coerced: Record<string, unknown>,
  note: (mistake: string) => void,
): void {
  const name = variable.name.value;
  const type = typeFromAST(schema, typeNode);
  // The operation was validated, so this is for the compiler.
  if (!isInputType(type)) throw new TypeError(`${print(typeNode)} is no input type`);
  if (!Object.hasOwn(given, name)) {
    if (defaultValue) coerced[name] = valueFromAST(defaultValue, type);
    else if (isNonNullType(type)) note(`Variable "$${name}" of required type "${String(type)}" was not provided.`);
    return;
  }
  const value = given[name];
  if (value === null && isNonNullType(type)) {
    note(`Variable "$${name}" of non-null type "${String(type)}" must not be null.`);
    return;
  }
  const read = coercerOf(type)(value);
  if (read !== undefined) {
    coerced[name] = read;
    return;
  }
  // Something is wrong with it, and the library says where.
  const printed = new Map<unknown, string>();
  coerced[name] = coerceInputValue(value, type, (path, invalid, { message }) => {
    // An object with many mistakes is named with each of them.
    const excerpt = printed.get(invalid) ?? excerptOf(invalid);
    printed.set(invalid, excerpt);
    const place = path.length === 0 ? '' : ` at "${name}${path.map(stepText).join('')}"`;
    note(`Variable "$${name}" got invalid value ${excerpt}${place}; ${message}`);
  });
}

function stepText(step: string | number): string {
  return typeof step === 'number' ? `[${step}]` : `.${step}`;
}
