import { type FieldNode, type GraphQLField, Kind, type ValueNode } from 'graphql';
import type { ListSize, VariablePath } from './cost-formula.ts';
import type { ListRule } from './read-cost-rules.ts';

/** How long a list is taken to be of which nothing is said. */
export const unknownListSize = 10;

/** How many elements a field's slicing arguments ask for; the largest, when there are several. */
export function listSize(
  field: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  { slicingArguments, assumedSize }: ListRule,
): ListSize {
  const variables: VariablePath[] = [];
  const given: number[] = [];
  const defaults: number[] = [];
  for (const slicing of slicingArguments) {
    const [name = '', ...path] = slicing.split('.');
    const value = field.arguments?.find((argument) => argument.name.value === name)?.value;
    const slice = value && sliceOf(value, path);
    const fallback = defaultOf(definition, name, path);
    if (slice === undefined || typeof slice === 'object') defaults.push(...fallback);
    if (typeof slice === 'number') given.push(slice);
    if (typeof slice === 'object') variables.push(slice);
  }
  const otherwise = Math.max(0, ...(defaults.length > 0 ? defaults : [assumedSize ?? unknownListSize]));
  const atLeast = given.length > 0 ? Math.max(0, ...given) : undefined;
  return variables.length > 0 ? { variables, atLeast, otherwise } : (atLeast ?? otherwise);
}

/** What a value says at a path; `NULL` when it says that it is nothing, undefined when it does not say. */
function sliceOf(value: ValueNode, path: readonly string[]): number | VariablePath | 'NULL' | undefined {
  const [key, ...rest] = path;
  switch (value.kind) {
    case Kind.VARIABLE:
      return { variable: value.name.value, path };
    case Kind.INT:
      return key === undefined ? Number(value.value) : undefined;
    case Kind.OBJECT: {
      const inner = value.fields.find(({ name }) => name.value === key)?.value;
      return inner && sliceOf(inner, rest);
    }
    case Kind.NULL:
      return 'NULL';
    default:
      return undefined;
  }
}

function defaultOf(
  definition: GraphQLField<unknown, unknown>,
  name: string,
  path: readonly string[],
): readonly number[] {
  const value = path.reduce(
    (found: unknown, key) => (isRecord(found) ? found[key] : undefined),
    definition.args.find((argument) => argument.name === name)?.defaultValue,
  );
  return typeof value === 'number' ? [value] : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
