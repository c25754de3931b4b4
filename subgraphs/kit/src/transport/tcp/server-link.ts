import { once } from 'node:events';
import { connect, isIP } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { type ClientFrame, maxFrameBytes, maxHandshakeFrameBytes, type ServerFrame, serverFrame } from './frame.ts';
import { parseFrame, readFrames, writeFrame } from './frame-stream.ts';
import { introduceTo } from './handshake.ts';
import { Pulse } from './pulse.ts';
import type { TcpClientOptions } from './tcp-client.ts';

/** A connection to a server that has proved itself. */
export interface ServerLink extends AsyncDisposable {
  /** Aborted when the connection is gone. */
  readonly lost: AbortSignal;
  send(frame: ClientFrame): Promise<void>;
  /** Resolves when the server hangs up; throws when the connection breaks or the server breaks the protocol. */
  listen(take: (frame: ServerFrame) => void): Promise<void>;
}

/** Connects and introduces itself; `end` ends the connection at any time. */
export async function connectToServer(options: TcpClientOptions, end: AbortSignal): Promise<ServerLink> {
  const { service, instance, identity, timings } = options;
  const url = options.url();
  const isEncrypted = url.protocol === 'tcp+tls:';
  const address = { host: url.hostname, port: Number(url.port), noDelay: true };
  const socket = isEncrypted
    ? connectTls({ ...address, ...(!isIP(url.hostname) && { servername: url.hostname }) })
    : connect(address);
  // They show where frames are read.
  socket.on('error', () => undefined);
  const lost = new AbortController();
  const hangUp = () => socket.destroy();
  end.addEventListener('abort', hangUp);
  socket.on('close', () => {
    end.removeEventListener('abort', hangUp);
    lost.abort();
  });
  let limit = maxHandshakeFrameBytes;
  const frames = readFrames(socket, () => limit);
  try {
    await once(socket, isEncrypted ? 'secureConnect' : 'connect', {
      signal: AbortSignal.any([end, AbortSignal.timeout(timings.handshakeMs)]),
    });
    await introduceTo({ socket, frames, identity, service, withinMs: timings.handshakeMs }, instance);
  } catch (error) {
    socket.destroy();
    throw error;
  }
  limit = maxFrameBytes;
  return {
    lost: lost.signal,
    send: (frame) => writeFrame(socket, frame),
    async listen(take) {
      using pulse = new Pulse(socket, timings);
      for await (const frame of frames) {
        take(parseFrame(serverFrame, frame));
        pulse.beat();
      }
    },
    async [Symbol.asyncDispose]() {
      if (socket.closed) return;
      socket.destroy();
      await once(socket, 'close');
    },
  };
}
