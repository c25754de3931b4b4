import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { buildSubgraphSchema, type GraphQLSchemaModule } from '@apollo/subgraph';
import { execute, parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { z } from 'zod';

export interface SubgraphDefinition {
  readonly name: string;
  readonly sdl: string;
  /** By type and field, in whatever shape the library takes. */
  readonly resolvers: NonNullable<GraphQLSchemaModule['resolvers']>;
}

/** Disposing it, as often as one likes, stops it. */
export interface TestSubgraph extends AsyncDisposable {
  readonly name: string;
  readonly url: string;
  readonly port: number;
  /** What reached it over HTTP, oldest first. */
  readonly calls: { readonly headers: IncomingHttpHeaders; readonly variables: Record<string, unknown> }[];
  /** The parameters of each WebSocket connection, oldest first. */
  readonly connections: Record<string, unknown>[];
  /** Replaces its HTTP answers. */
  answerWith: ((response: ServerResponse) => void) | undefined;
  readonly openSockets: () => number;
}

const body = z.object({ query: z.string(), variables: z.record(z.string(), z.unknown()).default({}) });

/** A real subgraph in this process, over HTTP and WebSocket. */
export async function startTestSubgraph({ name, sdl, resolvers }: SubgraphDefinition, port = 0): Promise<TestSubgraph> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
  const http = createServer((request, response) => void answer(request, response));
  const sockets = new WebSocketServer({ server: http, path: '/graphql' });
  const protocol = useServer(
    { schema, onConnect: ({ connectionParams = {} }) => void subgraph.connections.push(connectionParams) },
    sockets,
  );
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, '127.0.0.1', resolve);
  });
  const address = z.object({ port: z.number() }).parse(http.address());

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== 'POST') {
      // A socket that is asked for while the subgraph stops.
      response.writeHead(405).end();
      return;
    }
    const { query, variables } = body.parse(JSON.parse(await text(request)));
    subgraph.calls.push({ headers: request.headers, variables });
    if (subgraph.answerWith) {
      subgraph.answerWith(response);
      return;
    }
    const result = await execute({ schema, document: parse(query), variableValues: variables });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  };
  const stop = async () => {
    await protocol.dispose();
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  };
  let stopped: Promise<void> | undefined;
  const subgraph: TestSubgraph = {
    name,
    url: `http://127.0.0.1:${address.port}/graphql`,
    port: address.port,
    calls: [],
    connections: [],
    answerWith: undefined,
    openSockets: () => sockets.clients.size,
    [Symbol.asyncDispose]: () => (stopped ??= stop()),
  };
  return subgraph;
}
