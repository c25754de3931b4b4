import type { IncomingMessage } from 'node:http';
import { routerError } from '../../errors/router-error.ts';
import { parseJsonWithin } from '../../limits/parse-json-within.ts';
import { muchToRead, pauseWhenLong } from '../../pause-when-long.ts';
import type { GraphqlRequest } from '../../pipeline/request/graphql-request.ts';
import { clientAddress } from '../../security/client-address.ts';
import type { AllowsOrigin } from '../origin/allows-origin.ts';
import { readBytes } from './read-bytes.ts';
import { readParameters, readSearch } from './read-parameters.ts';
import { refuseForged } from './refuse-forged.ts';

export interface ReadRequestOptions {
  /** As much is read of a body. */
  readonly bodyBytes: number;
  /** Whose pages may ask. */
  readonly allows: AllowsOrigin;
  /** See `clientAddress`. */
  readonly trustedProxies: number;
}

/** The GraphQL request in an HTTP request, by its method; throws coded errors. */
export async function readRequest(
  request: IncomingMessage,
  { bodyBytes, allows, trustedProxies }: ReadRequestOptions,
): Promise<GraphqlRequest> {
  switch (request.method) {
    case 'POST':
      if (!isJson(request.headers['content-type'])) {
        throw routerError('UNSUPPORTED_MEDIA_TYPE', 'Send the operation as application/json in UTF-8.');
      }
      const bytes = await readBytes(request, bodyBytes);
      const address = () => `address:${clientAddress(request, trustedProxies)}`;
      const pause = bytes.length < muchToRead ? undefined : pauseWhenLong(address());
      if (pause) await pause;
      return readParameters(parseJson(bytes));
    case 'GET':
      refuseForged(request.headers, allows);
      return readSearch(new URLSearchParams(searchOf(request)));
    default:
      throw routerError('METHOD_NOT_ALLOWED', 'GraphQL is asked by GET or POST.');
  }
}

function isJson(type = ''): boolean {
  return type === 'application/json' || /^application\/json\s*(;\s*charset="?utf-?8"?\s*)?$/i.test(type.trim());
}

function parseJson(bytes: Buffer): unknown {
  if (bytes.length === 0) throw routerError('BAD_REQUEST', 'The request has no body.');
  try {
    return parseJsonWithin(bytes);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw routerError('BAD_REQUEST', 'The request body is not valid JSON.');
  }
}

function searchOf({ url = '' }: IncomingMessage): string {
  const mark = url.indexOf('?');
  return mark === -1 ? '' : url.slice(mark);
}
