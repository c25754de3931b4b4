import { GraphQLError } from 'graphql';

/** The codes of errors that the router itself answers with, and the HTTP status of those that fail a whole request. */
const statusOf = {
  /** The access token has run out: refresh it and ask again. */
  TOKEN_EXPIRED: 401,
  /** The access token is not one that this shop signed. */
  TOKEN_INVALID: 401,
  /** The router cannot serve anyone at the moment. */
  SERVICE_UNAVAILABLE: 503,
  /** The request body is larger than the router reads. */
  PAYLOAD_TOO_LARGE: 413,
  /** The request cannot be read as GraphQL over HTTP. */
  BAD_REQUEST: 400,
  /** There is nothing at this path. */
  NOT_FOUND: 404,
  /** The variables do not fit what the operation declares. */
  BAD_USER_INPUT: 400,
  /** The document is not GraphQL. */
  GRAPHQL_PARSE_FAILED: 400,
  /** The document asks for what the schema does not have. */
  GRAPHQL_VALIDATION_FAILED: 400,
  /** A subscription was sent over plain HTTP. */
  SUBSCRIPTION_NEEDS_WEBSOCKET: 400,
  /** A subgraph could not be reached or did not answer in time; only its own fields are missing. */
  SUBGRAPH_UNAVAILABLE: undefined,
  /** A subgraph answered with something that is not GraphQL; only its own fields are missing. */
  SUBGRAPH_RESPONSE_INVALID: undefined,
  /** The client took events more slowly than they came, for longer than the router keeps them. */
  SUBSCRIBER_TOO_SLOW: undefined,
  /** A socket asked for more at once than one may. */
  TOO_MANY_OPERATIONS: undefined,
} as const satisfies Record<string, number | undefined>;

export type RouterErrorCode = keyof typeof statusOf;

interface RouterErrorOptions {
  readonly path?: readonly (string | number)[] | undefined;
  readonly cause?: unknown;
}

/** A coded error whose message the client may see. */
export function routerError(code: RouterErrorCode, message: string, options: RouterErrorOptions = {}): GraphQLError {
  const status = statusOf[code];
  const headers = new Map(status === 401 ? [['www-authenticate', 'Bearer']] : []);
  return new GraphQLError(message, {
    path: options.path,
    originalError: options.cause instanceof Error ? options.cause : null,
    extensions: { code, ...(status === undefined ? {} : { http: { status, headers } }) },
  });
}
