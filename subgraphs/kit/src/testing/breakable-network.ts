import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface BreakableNetwork extends AsyncDisposable {
  /** What connects here reaches the other end. */
  readonly port: number;
  /** From now on nothing arrives at either end, and neither is told so. */
  readonly cut: () => void;
  readonly mend: () => void;
  /** Breaks the connections there are, as a router does that has forgotten them. */
  readonly reset: () => void;
}

/** A way to a port of this machine that can be cut. */
export async function startBreakableNetwork(to: number): Promise<BreakableNetwork> {
  const sockets = new Set<Socket>();
  let isCut = false;
  const carry = (from: Socket, onto: Socket) => {
    sockets.add(from);
    from.on('data', (data) => isCut || onto.write(data));
    from.on('error', () => undefined);
    from.on('close', () => onto.destroy());
  };
  const server = createServer((client) => {
    const target = connect(to, '127.0.0.1');
    carry(client, target);
    carry(target, client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => void (isCut = true),
    mend: () => void (isCut = false),
    reset() {
      for (const socket of sockets) if (!socket.connecting) socket.resetAndDestroy();
      sockets.clear();
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
