import { connect, type Socket } from 'node:net';
import type { Options } from 'postgres';

/** What the driver hands to whoever makes its connections: addresses in lists, or a path. */
interface Place {
  readonly host: readonly string[];
  readonly port: readonly number[];
  readonly path: string | false;
}

/** A connection that is at rest is tried after this time, and lost some ten seconds later when nobody answers. */
const keepAliveMs = 10_000;

/**
 * Options of the driver by which a connection ends when the server was asked something and says nothing for so long. By
 * itself the driver waits for ever: a time-out of the server's own helps nobody while the server stands still or the network
 * swallows what it says. Over TLS only connections at rest are tried.
 */
export function watchedSocket(silentMs: number): Pick<Options<Record<string, never>>, 'keep_alive'> & {
  readonly socket: (place: Place) => Socket;
} {
  let turn = 0;
  return {
    // Set below, before there is a connection.
    keep_alive: null,
    socket({ host: hosts, port: ports, path }) {
      const at = turn++ % hosts.length;
      const [host, port] = [hosts[at] ?? '', ports[at] ?? 0];
      const address = path === false ? { host, port } : { path };
      const socket = connect({ ...address, keepAlive: true, keepAliveInitialDelay: keepAliveMs });
      let answered = 0;
      socket.on('data', () => {
        answered = socket.bytesWritten;
      });
      socket.setTimeout(silentMs);
      socket.on('timeout', () => {
        if (socket.bytesWritten > answered) socket.destroy();
      });
      failAsItCloses(socket);
      // Where messages of the driver look for it.
      return Object.assign(socket, { host, port });
    },
  };
}

/**
 * By itself a socket tells of an error some time before it is closed. postgres.js 3.4.9 gives a connection in between the next
 * statement, which is then never sent, and after it no other: the connection is of no use for ever.
 */
function failAsItCloses(socket: Socket): void {
  const emit = socket.emit.bind(socket);
  let error: unknown;
  socket.emit = (event: string | symbol, ...args: unknown[]) => {
    if (event === 'error') {
      [error] = args;
      return true;
    }
    if (event === 'close' && error !== undefined) emit('error', error);
    return emit(event, ...args);
  };
}
