import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { z } from 'zod';

/** Where the provider is to blame, or the network between. */
const away = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
  'OAUTH_MISSING_SERVER_METADATA',
  'OAUTH_INVALID_SERVER_METADATA',
]);

/** Why nobody was proven: what the browser brought is of no use, or the provider cannot be asked. */
export function providerFault(error: unknown): 'PROVIDER_REFUSED' | 'PROVIDER_UNAVAILABLE' {
  if (error instanceof AuthorizationResponseError) {
    return error.error === 'temporarily_unavailable' || error.error === 'server_error'
      ? 'PROVIDER_UNAVAILABLE'
      : 'PROVIDER_REFUSED';
  }
  // A code that was used or ran out; anything else, such as a wrong secret, is for operators.
  if (error instanceof ResponseBodyError) {
    return error.error === 'invalid_grant' ? 'PROVIDER_REFUSED' : 'PROVIDER_UNAVAILABLE';
  }
  if (error instanceof ClientError) {
    return error.code !== undefined && !away.has(error.code) ? 'PROVIDER_REFUSED' : 'PROVIDER_UNAVAILABLE';
  }
  return error instanceof z.ZodError ? 'PROVIDER_REFUSED' : 'PROVIDER_UNAVAILABLE';
}
