import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError, Kind, OperationTypeNode, parse } from 'graphql';
import { databaseCodeOf } from '../database/database-code-of.ts';
import { databaseFailure } from '../database/database-failure.ts';
import { TransportError } from '../transport/transport-error.ts';
import { CodedError } from './coded-error.ts';

/** Codes that GraphQL processing itself gives; their messages speak of the client's document only. */
const clientFaults = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** What the client sees of an error: coded ones as they are; a silent peer as unavailable; the unforeseen masked. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, path, locations } = formatted;
  const code = isUnfitScalar(error) ? 'BAD_USER_INPUT' : formatted.extensions?.['code'];
  const cause = unwrapResolverError(error);
  const place = { ...(path && { path }), ...(locations && { locations }) };
  if (cause instanceof CodedError || (typeof code === 'string' && clientFaults.has(code))) {
    return { message, ...place, extensions: { code } };
  }
  if (isMalformedValue(cause)) {
    return { message: 'An id or a value has the wrong form.', ...place, extensions: { code: 'BAD_USER_INPUT' } };
  }
  if (isOutOfTime(cause)) {
    return {
      message: 'This takes too long at the moment. Nothing was done; try again, or ask for less.',
      ...place,
      extensions: { code: 'SERVICE_OVERLOADED' },
    };
  }
  const failure = databaseFailure(cause);
  if (failure === 'lost' && !isRead(error)) {
    return {
      message:
        'The database was lost meanwhile, so this may have had its effect. Look, or repeat it with the same key.',
      ...place,
      extensions: { code: 'OUTCOME_UNKNOWN' },
    };
  }
  if (isPeerAway(cause) || failure) {
    return {
      message: 'A service that is needed for this does not answer. Try again soon.',
      ...place,
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    };
  }
  return { message: 'Something went wrong on our side.', ...place, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}

/**
 * PostgreSQL was given text that its column's type cannot take: an id that is no UUID (22P02), no instant (22007,
 * 22008), a number out of range (22003), text with a NUL in it (22021, 22P05).
 */
const malformedValues: readonly unknown[] = ['22P02', '22P05', '22003', '22007', '22008', '22021'];

function isMalformedValue(error: unknown): boolean {
  return malformedValues.includes(databaseCodeOf(error));
}

/** `statement_timeout` ended it. */
function isOutOfTime(error: unknown): boolean {
  return databaseCodeOf(error) === '57014';
}

/** Whether nothing can have been written: there is no mutation in the document. */
function isRead(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || !error.source) return false;
  const { definitions } = parse(error.source.body, { noLocation: true });
  return definitions.every(
    (node) => node.kind !== Kind.OPERATION_DEFINITION || node.operation !== OperationTypeNode.MUTATION,
  );
}

/** A scalar of the shop refused what a document says; the library calls that an invalid document. */
function isUnfitScalar(error: unknown): boolean {
  const original = error instanceof GraphQLError ? error.originalError : undefined;
  return original instanceof GraphQLError && original.extensions['code'] === 'BAD_USER_INPUT';
}

const peerAway = new Set(['TRANSPORT_TIMEOUT', 'TRANSPORT_UNAVAILABLE', 'TRANSPORT_CLOSED', 'INTERNAL']);

/** Another service is silent, out of reach or failing; that is not this request's fault. */
function isPeerAway(error: unknown): boolean {
  return error instanceof TransportError && peerAway.has(error.code);
}
