import { type ServerResponse, STATUS_CODES } from 'node:http';
import { GraphQLError } from 'graphql';
import { formatError } from '../graphql/format-error.ts';
import { discardRest } from './discard-rest.ts';
import { RouteError } from './route-error.ts';

const bearer = { 'www-authenticate': 'Bearer' };

/** What the coded errors of the kit are over HTTP. */
const known: Readonly<Record<string, readonly [status: number, headers?: Readonly<Record<string, string>>]>> = {
  UNAUTHENTICATED: [401, bearer],
  TOKEN_REVOKED: [401, bearer],
  NOT_FROM_ROUTER: [401],
  FORBIDDEN: [403],
  NOT_FOUND: [404],
  BAD_USER_INPUT: [400],
  PAYLOAD_TOO_LARGE: [413],
  SERVICE_OVERLOADED: [503, { 'retry-after': '1' }],
  SERVICE_UNAVAILABLE: [503, { 'retry-after': '1' }],
  OUTCOME_UNKNOWN: [503, { 'retry-after': '1' }],
};

/** What a client is told of an error: coded ones as they are, the unforeseen masked. */
export function problemOf(error: unknown): RouteError {
  if (error instanceof RouteError) return error;
  const { message, extensions } = formatError(error instanceof GraphQLError ? error.toJSON() : { message: '' }, error);
  const code = String(extensions?.['code']);
  const [status, headers = {}] = known[code] ?? [500];
  return new RouteError(status, code, message, { cause: error, headers });
}

/** Sends a problem as RFC 9457 has it. Its type is `about:blank`, so the title is that of the status; `code` says more. */
export function sendProblem(
  response: ServerResponse,
  { status, code, message: detail, headers, more }: RouteError,
): void {
  response.writeHead(status, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    // Who was too slow is not waited for any longer.
    ...((status === 408 || discardRest(response.req, response)) && { connection: 'close' }),
    ...headers,
  });
  response.end(JSON.stringify({ title: STATUS_CODES[status], status, code, detail, ...more }));
}
