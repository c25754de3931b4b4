import { GraphQLError } from 'graphql';

/** The codes of errors that the router itself answers with, and the HTTP status of those that fail a whole request. */
const statusOf = {
  /** The access token has run out: refresh it and ask again. */
  TOKEN_EXPIRED: 401,
  /** The access token is not one that this shop signed. */
  TOKEN_INVALID: 401,
  /** The access token was taken back before it ran out, by a logout for instance. */
  TOKEN_REVOKED: 401,
  /** What is for staff is asked by nobody that is known. */
  UNAUTHENTICATED: 401,
  /** What is for staff is asked by somebody whose token lacks the scope. */
  FORBIDDEN: 403,
  /** The router cannot serve anyone at the moment. */
  SERVICE_UNAVAILABLE: 503,
  /** There is too much to do at the moment; nothing was begun, and `retry-after` says when to ask again. */
  OVERLOADED: 503,
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
  /** A request that a foreign site could make a browser send: it lacks the header or content type that only a script can set. */
  CSRF_PREVENTED: 400,
  /** The router is not known by the name that it was asked by. */
  HOST_NOT_ALLOWED: 421,
  /** GraphQL is asked by GET and POST; mutations by POST alone. */
  METHOD_NOT_ALLOWED: 405,
  /** None of the media types that the client accepts can carry the answer. */
  NOT_ACCEPTABLE: 406,
  /** The body is not JSON. */
  UNSUPPORTED_MEDIA_TYPE: 415,
  /** A list of operations was sent: one request is one operation. */
  BATCHING_NOT_SUPPORTED: 400,
  /** A subscription was sent in a way that carries one answer only. */
  SUBSCRIPTION_NOT_ACCEPTED: 406,
  /** The engine that this router was set to use cannot do this. */
  ENGINE_UNSUPPORTED: 501,
  /** The hash is not known here yet: send the whole document along with it, once. */
  PERSISTED_QUERY_NOT_FOUND: 200,
  /** The hash is not that of the document sent with it. */
  PERSISTED_QUERY_HASH_MISMATCH: 400,
  /** This router runs only operations that were registered. */
  OPERATION_NOT_REGISTERED: 403,
  /** This router does not tell its schema. */
  INTROSPECTION_DISABLED: 400,
  /** The request body, or what is JSON in it, is nested more deeply than the router reads. */
  MAX_JSON_DEPTH_LIMIT: 400,
  /** The request body, or what is JSON in it, is made of more values than the router reads. */
  MAX_JSON_VALUES_LIMIT: 400,
  /** The document has more tokens than the router reads. */
  MAX_TOKENS_LIMIT: 400,
  /** The operation is nested more deeply than the router runs. */
  MAX_DEPTH_LIMIT: 400,
  /** A value in the document is nested more deeply than the router reads. */
  MAX_VALUE_DEPTH_LIMIT: 400,
  /** The operation has more aliases than the router runs. */
  MAX_ALIASES_LIMIT: 400,
  /** The operation has more root fields than the router runs. */
  MAX_ROOT_FIELDS_LIMIT: 400,
  /** The operation selects more fields, fragments spread out, than the router runs. */
  MAX_FIELDS_LIMIT: 400,
  /** The lists that the operation asks for may become larger than the router allows. */
  COST_LIMIT: 400,
  /** Too many requests of one caller in too short a time; `retry-after` says when to ask again. */
  RATE_LIMITED: 429,
  /** One caller has as many subscriptions as one may have. */
  MAX_SUBSCRIPTIONS_LIMIT: 429,
  /** No plan was found in time: ask for less at once. */
  PLANNING_TIMEOUT: 504,
  /** The caller may not see this field; it is null and was not fetched. */
  UNAUTHORIZED_FIELD_OR_TYPE: undefined,
  /** No subgraph can answer this field on this path. */
  FIELD_UNRESOLVABLE: undefined,
  /** The subgraph of a field does not have the object that another subgraph refers to; it may have it soon. */
  ENTITY_NOT_FOUND: undefined,
  /** A subgraph answered with a value that its type does not have. */
  INVALID_VALUE: undefined,
  /** More went wrong in the answer than is told one by one. */
  MAX_ERRORS_LIMIT: undefined,
  /** The time of the operation was over, or a mutation was sent and not answered in its time: it may have had its effect. */
  OPERATION_TIMEOUT: undefined,
  /** A mutation was sent, and its subgraph was lost or answered nothing of use: it may have had its effect. */
  OUTCOME_UNKNOWN: undefined,
  /** A subgraph could not be reached or did not answer in time; only its own fields are missing. */
  SUBGRAPH_UNAVAILABLE: undefined,
  /** A subgraph answered with something that is not GraphQL; only its own fields are missing. */
  SUBGRAPH_RESPONSE_INVALID: undefined,
  /** The client took events more slowly than they came, for longer than the router keeps them. */
  SUBSCRIBER_TOO_SLOW: undefined,
  /** A socket asked for more at once than one may. */
  TOO_MANY_OPERATIONS: undefined,
  /** The router stops; subscribe again, at another. */
  ROUTER_STOPPING: 503,
} as const satisfies Record<string, number | undefined>;

export type RouterErrorCode = keyof typeof statusOf;

/** Every code there is. */
export const routerErrorCodes = Object.keys(statusOf);

/** The HTTP status of a request that fails as a whole with this code; `undefined` for errors of single fields. */
export function statusOfCode(code: RouterErrorCode): number | undefined {
  return statusOf[code];
}

interface RouterErrorOptions {
  readonly path?: readonly (string | number)[] | undefined;
  readonly cause?: unknown;
  /** Beside the code, such as the limit that was reached. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** A coded error whose message the client may see. */
export function routerError(code: RouterErrorCode, message: string, options: RouterErrorOptions = {}): GraphQLError {
  const status = statusOf[code];
  const headers = new Map<string, string>();
  if (status === 401) headers.set('www-authenticate', 'Bearer');
  if (code === 'OVERLOADED') headers.set('retry-after', '1');
  return new GraphQLError(message, {
    path: options.path,
    originalError: options.cause instanceof Error ? options.cause : null,
    extensions: { code, ...options.extensions, ...(status === undefined ? {} : { http: { status, headers } }) },
  });
}
