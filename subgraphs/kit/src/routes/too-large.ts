import { RouteError } from './route-error.ts';

export function tooLarge(maxBytes: number): RouteError {
  const detail =
    maxBytes === 0 ? 'There is nothing to be sent here.' : `The most that can be sent here is ${maxBytes} bytes.`;
  return new RouteError(413, 'PAYLOAD_TOO_LARGE', detail);
}
