import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Balancer extends AsyncDisposable {
  readonly url: string;
  /** How many requests each replica got. */
  readonly counts: readonly number[];
}

/** Gives requests to replicas of a service in turn, as whatever stands before them does. */
export async function balanceOver(origins: readonly string[]): Promise<Balancer> {
  const counts = origins.map(() => 0);
  let turn = 0;
  const server = createServer((incoming, outgoing) => {
    const place = turn++ % origins.length;
    counts[place] = (counts[place] ?? 0) + 1;
    const { method, headers, url } = incoming;
    const passed = request(new URL(url ?? '/', origins[place]), { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    incoming.pipe(passed);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    counts,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
