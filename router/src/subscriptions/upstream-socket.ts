import { WebSocket } from 'ws';

/** A socket to a subgraph that gives up on a peer which accepts but does not answer. */
export class UpstreamSocket extends WebSocket {
  constructor(url: string, protocol: string) {
    super(url, protocol, { handshakeTimeout: 5_000, maxPayload: 16 * 1024 * 1024 });
    // The client takes its own listener off when it gives a socket up; an error after that must not end the process.
    this.on('error', () => undefined);
  }
}
