import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type HttpHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface HttpServer extends AsyncDisposable {
  readonly server: Server;
  readonly port: number;
}

/**
 * Listens on loopback unless told otherwise. Disposing stops accepting, lets answers in the making be sent, and after
 * `graceMs` cuts what is left. Rejects with the system's error when the port is taken.
 */
export async function listen(
  { port, host, graceMs = 5_000 }: { port: number; host: string; graceMs?: number },
  handle: HttpHandler,
): Promise<HttpServer> {
  const server = createServer((request, response) => {
    void handle(request, response);
  });
  // What is asked decides how long its body may take to arrive.
  server.requestTimeout = 0;
  server.headersTimeout = 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    server,
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(cut);
    },
  };
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}
