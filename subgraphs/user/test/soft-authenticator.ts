import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

interface Signing {
  readonly origin?: string;
  readonly domain?: string;
  readonly isVerified?: boolean;
  readonly counter?: number;
  readonly userHandle?: string;
}

const flags = { present: 0x01, verified: 0x04, mayBeBackedUp: 0x08, isBackedUp: 0x10, attested: 0x40 };

/** An authenticator with one passkey (ES256, attestation "none"), as Web Authentication, level 3, section 6, has them. */
export class SoftAuthenticator {
  readonly #id = randomBytes(16);
  readonly #privateKey: KeyObject;
  readonly #coseKey: Buffer;
  #counter = 0;

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.#privateKey = privateKey;
    // RFC 9053, section 7.1.1: key type 2, algorithm -7, curve 1, x, y.
    const head = Buffer.from('a5010203262001215820', 'hex');
    this.#coseKey = Buffer.concat([
      head,
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ]);
  }

  /** The answer of `navigator.credentials.create()`, as JSON. */
  create(options: string, signing: Signing = {}): string {
    const { challenge } = JSON.parse(options);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.#id.length);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.#id, this.#coseKey]);
    const data = Buffer.concat([this.#data(flags.attested, signing), attested]);
    // CBOR of { fmt: 'none', attStmt: {}, authData }, whose length takes one byte.
    const head = Buffer.concat([
      Buffer.from('a363', 'hex'),
      Buffer.from('fmt'),
      Buffer.from('64', 'hex'),
      Buffer.from('none'),
      Buffer.from('67', 'hex'),
      Buffer.from('attStmt'),
      Buffer.from('a068', 'hex'),
      Buffer.from('authData'),
      Buffer.from([0x58, data.length]),
    ]);
    return this.#answer({
      clientDataJSON: clientData('webauthn.create', challenge, signing).toString('base64url'),
      attestationObject: Buffer.concat([head, data]).toString('base64url'),
      transports: ['internal'],
    });
  }

  /** The answer of `navigator.credentials.get()`, as JSON. */
  get(options: string, signing: Signing = {}): string {
    const { challenge } = JSON.parse(options);
    this.#counter += 1;
    const data = this.#data(0, signing);
    const client = clientData('webauthn.get', challenge, signing);
    const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
    return this.#answer({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', signed, this.#privateKey).toString('base64url'),
      ...(signing.userHandle !== undefined && { userHandle: Buffer.from(signing.userHandle).toString('base64url') }),
    });
  }

  #data(more: number, { domain = 'shop.example', isVerified = true, counter = this.#counter }: Signing): Buffer {
    const verified = isVerified ? flags.verified : 0;
    const bits = flags.present | flags.mayBeBackedUp | flags.isBackedUp | verified | more;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([createHash('sha256').update(domain).digest(), Buffer.from([bits]), count]);
  }

  #answer(response: object): string {
    const id = this.#id.toString('base64url');
    return JSON.stringify({ id, rawId: id, type: 'public-key', clientExtensionResults: {}, response });
  }
}

function clientData(type: string, challenge: string, { origin = 'https://shop.example' }: Signing): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}
