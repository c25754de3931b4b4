import { execute, type GraphQLSchema, parse } from 'graphql';
import { z } from 'zod';

const request = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** More products than there are; from here on every number asks the same. */
const allProducts = 100;

/**
 * Answers any query of a gateway as text. graphql-js computes an answer once; from then on it costs a look-up by the
 * request's body, so that what is measured is the gateway and not its subgraphs.
 */
export function createAnswerCache(schema: GraphQLSchema): (body: string) => Promise<Buffer> {
  const byBody = new Map<string, Buffer>();
  return async (body) => {
    const known = byBody.get(body);
    if (known) return known;
    const { query, variables, operationName } = request.parse(JSON.parse(body));
    const asked = Object.entries(variables ?? {}).map(([name, value]) => [name, atMost(allProducts, value)] as const);
    // Requests that differ in the number of products alone are as good as equal, and too many to keep.
    const canonical = JSON.stringify([query, asked, operationName]);
    const equal = byBody.get(canonical);
    if (equal) return equal;
    const variableValues = Object.fromEntries(asked);
    const result = await execute({ schema, document: parse(query), variableValues, operationName });
    const answer = Buffer.from(JSON.stringify(result));
    byBody.set(canonical, answer);
    if (asked.every(([name, value]) => variables?.[name] === value)) byBody.set(body, answer);
    return answer;
  };
}

function atMost(most: number, value: unknown): unknown {
  return typeof value === 'number' ? Math.min(most, value) : value;
}
