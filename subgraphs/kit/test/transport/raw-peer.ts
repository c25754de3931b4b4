import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { z } from 'zod';
import { signAs } from '../../src/transport/tcp/peer-identity.ts';
import { peerSecret } from './bench-peer.ts';

/** A frame as it goes over the wire. */
export function frame(content: unknown): Buffer {
  return rawFrame(Buffer.from(JSON.stringify(content)));
}

/** Any bytes, with a right length before them. */
export function rawFrame(body: Buffer): Buffer {
  return Buffer.concat([lengthOf(body.length), body]);
}

export function lengthOf(bytes: number): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(bytes);
  return head;
}

/** A peer that speaks the protocol by hand, byte by byte if need be. */
export class RawPeer implements Disposable {
  readonly socket: Socket;
  readonly closed: Promise<unknown>;
  received = Buffer.alloc(0);

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('data', (chunk) => (this.received = Buffer.concat([this.received, chunk])));
    socket.on('error', () => undefined);
    // However it is closed: what it wrote too late may come back as an error.
    this.closed = new Promise((resolve) => socket.on('close', resolve));
  }

  static async connect(url: URL): Promise<RawPeer> {
    const socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
    const peer = new RawPeer(socket);
    await once(socket, 'connect');
    return peer;
  }

  /** One that the server has let in. */
  static async introduced(url: URL): Promise<RawPeer> {
    const peer = await RawPeer.connect(url);
    peer.socket.write(frame(proofFor(await peer.next())));
    await peer.next();
    return peer;
  }

  /** The next whole frame. */
  async next(): Promise<Record<string, unknown>> {
    while (this.received.length < 4 || this.received.length < 4 + this.received.readUInt32BE()) {
      await once(this.socket, 'data');
    }
    const end = 4 + this.received.readUInt32BE();
    const content = z.record(z.string(), z.unknown()).parse(JSON.parse(this.received.toString('utf8', 4, end)));
    this.received = this.received.subarray(end);
    return content;
  }

  [Symbol.dispose](): void {
    this.socket.destroy();
  }
}

/** What `delivery` answers to `hello`. */
export function proofFor(
  hello: Record<string, unknown>,
  { secret = peerSecret('delivery'), service = 'order' }: { secret?: string; service?: string } = {},
) {
  const who = { client: 'delivery' as const, service, instance: 'raw', nonce: 'c'.repeat(64) };
  const stated = ['agora tcp', 'client', who.client, service, who.instance, hello['nonce'], who.nonce];
  const signature = signAs({ name: who.client, secret, publicKeys: {} }, Buffer.from(JSON.stringify(stated)));
  return { kind: 'proof', signature, ...who };
}
