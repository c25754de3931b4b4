/** The peer does not speak HTTP/1.1 as RFC 9112 has it. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
}
