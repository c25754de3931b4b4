import { GraphQLError } from 'graphql';

/** Codes of GraphQL errors that any subgraph or the router may answer with. Refusals a shopper can act on are `userErrors` instead. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'TOKEN_REVOKED'
  | 'FORBIDDEN'
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'NOT_FROM_ROUTER'
  | 'HOST_NOT_ALLOWED'
  | 'SERVICE_UNAVAILABLE'
  | 'SERVICE_OVERLOADED'
  | 'OUTCOME_UNKNOWN'
  | 'PAYLOAD_TOO_LARGE'
  | 'INTERNAL_SERVER_ERROR';

/** An error whose message and code the client sees; everything else that is thrown is masked. */
export class CodedError extends GraphQLError {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, { extensions: { code }, originalError: options?.cause instanceof Error ? options.cause : null });
    this.code = code;
  }
}
