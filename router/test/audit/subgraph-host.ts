import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, type GraphQLSchema, parse, validate } from 'graphql';
import { z } from 'zod';
import type { SubgraphDefinition } from '../harness/test-subgraph.ts';
import type { Failure } from './audit-group.ts';

/** The subgraphs of a group behind one port, told apart by their path. */
export interface SubgraphHost extends AsyncDisposable {
  readonly urlOf: (name: string) => string;
  /** How often each was called since the last `reset`. */
  readonly calls: Readonly<Record<string, number>>;
  /** Forgets the calls; from now on these fail. */
  readonly reset: (failing: Readonly<Record<string, Failure>>) => void;
}

const body = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
});

export async function startSubgraphHost(definitions: readonly SubgraphDefinition[]): Promise<SubgraphHost> {
  const schemas = new Map(
    definitions.map(({ name, sdl, resolvers }) => [name, buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }])]),
  );
  const calls: Record<string, number> = {};
  let failing: Readonly<Record<string, Failure>> = {};

  const server = createServer((request, response) => void answer(request, response));
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const name = decodeURIComponent(request.url?.slice(1) ?? '');
    const schema = schemas.get(name);
    calls[name] = (calls[name] ?? 0) + 1;
    const asked = body.safeParse(JSON.parse(await text(request)));
    const failure = failing[name];
    if (!schema || !asked.success) response.writeHead(400).end();
    else if (failure) fail(failure, response);
    else response.setHeader('content-type', 'application/json').end(JSON.stringify(await run(schema, asked.data)));
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());

  return {
    urlOf: (name) => `http://127.0.0.1:${port}/${encodeURIComponent(name)}`,
    calls,
    reset: (next) => {
      failing = next;
      for (const name of Object.keys(calls)) calls[name] = 0;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function run(schema: GraphQLSchema, { query, operationName, variables }: z.infer<typeof body>) {
  const document = parse(query);
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  return await execute({ schema, document, operationName, variableValues: variables ?? {} });
}

function fail(failure: Failure, response: ServerResponse): void {
  if (failure === 'cut') response.destroy();
  else if (failure === 'status') response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>Oh no</h1>');
  else if (failure === 'page') response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>');
  else response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"');
}
