import { PayloadTooLarge } from './transport-error.ts';

/** The largest event, request or answer in bytes of JSON: below the default limit of every broker. */
export const maxPayloadBytes = 512 * 1024;

/** JSON of a value; throws PayloadTooLarge beyond the limit. */
export function encodePayload(value: unknown): string {
  const text = JSON.stringify(value);
  const bytes = Buffer.byteLength(text);
  if (bytes > maxPayloadBytes) throw new PayloadTooLarge(bytes, maxPayloadBytes);
  return text;
}
