import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** A server that does with each call what a test says. Disposing it, as often as one likes, cuts it off. */
export interface ScriptedSubgraph extends AsyncDisposable {
  readonly url: string;
  readonly port: number;
  readonly calls: { readonly body: string; readonly headers: IncomingHttpHeaders }[];
  /** How many connections were ever made to it. */
  readonly connections: () => number;
  /** Calls whose client has gone before they were answered. */
  readonly abandoned: () => number;
  answerWith: (response: ServerResponse, request: IncomingMessage) => void;
}

export const answering = (answer: unknown, headers: Record<string, string> = {}) => {
  const json = typeof answer === 'string' ? answer : JSON.stringify(answer);
  return (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(json);
  };
};

export async function startScriptedSubgraph(
  answerWith: ScriptedSubgraph['answerWith'] = answering({ data: { ok: true } }),
  port = 0,
): Promise<ScriptedSubgraph> {
  let connections = 0;
  let abandoned = 0;
  const server = createServer((request, response) => {
    response.on('close', () => (abandoned += response.writableFinished ? 0 : 1));
    void text(request).then((body) => {
      subgraph.calls.push({ body, headers: request.headers });
      subgraph.answerWith(response, request);
    });
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = z.object({ port: z.number() }).parse(server.address());
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  let stopped: Promise<void> | undefined;
  const subgraph: ScriptedSubgraph = {
    url: `http://127.0.0.1:${address.port}/graphql`,
    port: address.port,
    calls: [],
    connections: () => connections,
    abandoned: () => abandoned,
    answerWith,
    [Symbol.asyncDispose]: () => (stopped ??= stop()),
  };
  return subgraph;
}
