import { routerError } from '../../errors/router-error.ts';
import { parseJsonWithin } from '../../limits/parse-json-within.ts';
import type { GraphqlRequest } from '../../pipeline/request/graphql-request.ts';

const nothing: Readonly<Record<string, unknown>> = Object.freeze({});

/**
 * The parameters of a GraphQL request out of a JSON body. What it does not know it ignores, as the GraphQL over HTTP
 * draft asks. Throws `BATCHING_NOT_SUPPORTED`, and `BAD_REQUEST` that names the parameter that is wrong.
 */
export function readParameters(body: unknown): GraphqlRequest {
  if (Array.isArray(body)) {
    throw routerError('BATCHING_NOT_SUPPORTED', 'One request is one operation: send them each on its own.');
  }
  if (!isObject(body)) throw routerError('BAD_REQUEST', 'The request body must be a JSON object.');
  const request = {
    query: stringIn(body, 'query'),
    operationName: stringIn(body, 'operationName'),
    variables: objectIn(body, 'variables'),
    extensions: objectIn(body, 'extensions'),
  };
  if (!request.query && request.extensions['persistedQuery'] === undefined) {
    throw routerError('BAD_REQUEST', 'The parameter `query` is missing or empty.');
  }
  return request;
}

/** The same out of the query of a URL, where `variables` and `extensions` are JSON. */
export function readSearch(search: URLSearchParams): GraphqlRequest {
  return readParameters({
    query: search.get('query'),
    operationName: search.get('operationName'),
    variables: jsonIn(search, 'variables'),
    extensions: jsonIn(search, 'extensions'),
  });
}

function stringIn(body: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = body[name] ?? undefined;
  if (value === undefined || typeof value === 'string') return value;
  throw routerError('BAD_REQUEST', `The parameter \`${name}\` must be a string.`);
}

function objectIn(body: Readonly<Record<string, unknown>>, name: string): Readonly<Record<string, unknown>> {
  const value = body[name] ?? nothing;
  if (isObject(value)) return value;
  throw routerError('BAD_REQUEST', `The parameter \`${name}\` must be an object.`);
}

function jsonIn(search: URLSearchParams, name: string): unknown {
  const text = search.get(name);
  if (text === null || text === '') return undefined;
  try {
    return parseJsonWithin(Buffer.from(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw routerError('BAD_REQUEST', `The parameter \`${name}\` is not valid JSON.`);
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
