/** An error of the way between two services. `code` is public and listed in the kit's README. */
export class TransportError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** No answer came before the deadline. */
export class TransportTimeout extends TransportError {
  override readonly name = 'TransportTimeout';

  constructor(type: string, options?: ErrorOptions) {
    super('TRANSPORT_TIMEOUT', `no answer to ${type} in time`, options);
  }
}

/** The peer answered, and its answer is an error. */
export class RemoteError extends TransportError {
  override readonly name = 'RemoteError';
}

/** An event, a request or an answer is larger than what every transport carries. */
export class PayloadTooLarge extends TransportError {
  override readonly name = 'PayloadTooLarge';
  readonly bytes: number;

  constructor(bytes: number, limit: number) {
    super('TRANSPORT_PAYLOAD_TOO_LARGE', `${bytes} bytes exceed the limit of ${limit}`);
    this.bytes = bytes;
  }
}

/** The broker is there and never takes this event: its own limit is below ours. Asking again changes nothing. */
export class EventRefused extends TransportError {
  override readonly name = 'EventRefused';

  constructor(message: string, options?: ErrorOptions) {
    super('TRANSPORT_EVENT_REFUSED', message, options);
  }
}

/** The broker cannot be reached; what was asked of it may or may not have been done. */
export class TransportUnavailable extends TransportError {
  override readonly name = 'TransportUnavailable';

  constructor(message: string, options?: ErrorOptions) {
    super('TRANSPORT_UNAVAILABLE', message, options);
  }
}
