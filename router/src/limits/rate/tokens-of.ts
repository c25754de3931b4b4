import type { GraphqlRequest } from '../../pipeline/request/graphql-request.ts';

/** So many characters are read, copied and sent on in about the time that a small operation takes, ... */
const charactersPerToken = 16_384;
/** ... and so many values are checked against the schema. */
const valuesPerToken = 250;

/** How many tokens of its client's rate a request takes: one, and more when it is large. */
export function tokensOf({ query = '', operationName = '', variables, extensions }: GraphqlRequest): number {
  const size = { characters: query.length + operationName.length, values: 0 };
  measure(variables, size);
  measure(extensions, size);
  return 1 + Math.floor(size.characters / charactersPerToken) + Math.floor(size.values / valuesPerToken);
}

interface Size {
  characters: number;
  values: number;
}

/** Out of JSON, whose depth was bounded when it was read. */
function measure(value: unknown, size: Size): void {
  size.values += 1;
  if (typeof value === 'string') size.characters += value.length;
  else if (Array.isArray(value)) for (const element of value) measure(element, size);
  else if (isObject(value)) {
    // Thousands of objects in one request: a list of the members of each costs more than to look at them.
    for (const name in value) {
      size.characters += name.length;
      measure(value[name], size);
    }
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
