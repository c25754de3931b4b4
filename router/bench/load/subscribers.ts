import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';

/** Many clients of one subscription, each on a socket of its own. */
export interface Subscribers extends Disposable {
  /** Publishes an event, and waits until everybody has it: milliseconds from there to each client, ascending. */
  readonly time: (publish: () => void, marker: string) => Promise<Float64Array>;
}

const acknowledged = Buffer.from('"connection_ack"');
const pinged = Buffer.from('"type":"ping"');
const next = Buffer.from('"type":"next"');
const openedAtOnce = 50;
const arrivesWithinMs = 30_000;

export async function openSubscribers(
  port: number,
  query: string,
  count: number,
  headers: Readonly<Record<string, string>>,
  upgradeHeaders: Readonly<Record<string, string>> = {},
): Promise<Subscribers> {
  const sockets: WebSocket[] = [];
  let onEvent: (bytes: Buffer) => void = () => undefined;
  let failure: Error | undefined;

  const open = () =>
    new Promise<void>((resolve, reject) => {
      const options = { perMessageDeflate: false, skipUTF8Validation: true, headers: upgradeHeaders };
      const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws', options);
      sockets.push(socket);
      const fail = (reason: string) => {
        failure ??= new Error(`A subscriber was dropped: ${reason}`);
        reject(failure);
      };
      socket.on('error', (error) => fail(error.message));
      socket.on('close', (code, reason) => fail(`${code} ${reason.toString()}`));
      socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: headers })));
      socket.on('message', (bytes: Buffer) => {
        if (bytes.includes(next)) onEvent(bytes);
        else if (bytes.includes(pinged)) socket.send('{"type":"pong"}');
        else if (bytes.includes(acknowledged)) {
          socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
          resolve();
        } else fail(bytes.toString());
      });
    });
  while (sockets.length < count)
    await Promise.all(Array.from({ length: Math.min(openedAtOnce, count - sockets.length) }, open));

  return {
    async time(publish, marker) {
      const expected = Buffer.from(marker);
      const latencies: number[] = [];
      const everybody = new Promise<void>((resolve) => {
        onEvent = (bytes) => {
          if (!bytes.includes(expected)) return;
          latencies.push(performance.now() - publishedAt);
          if (latencies.length === count) resolve();
        };
      });
      const publishedAt = performance.now();
      publish();
      await Promise.race([everybody, pause(arrivesWithinMs, undefined, { ref: false })]);
      if (failure) throw failure;
      if (latencies.length < count) throw new Error(`Only ${latencies.length} of ${count} subscribers got the event`);
      return Float64Array.from(latencies);
    },
    [Symbol.dispose]() {
      for (const socket of sockets) {
        socket.removeAllListeners('close');
        socket.terminate();
      }
    },
  };
}
