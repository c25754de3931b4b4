/** One side of a connection does not let the other in, or do what it asks. `code` is public and listed in the kit's README. */
export class PeerRefused extends Error {
  override readonly name = 'PeerRefused';
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string) {
    super(message);
    this.code = code;
  }
}

export const refusalCodes = ['TRANSPORT_UNKNOWN_PEER', 'TRANSPORT_NOT_PERMITTED'] as const;

type RefusalCode = (typeof refusalCodes)[number];
