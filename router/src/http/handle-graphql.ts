import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { RouterContext } from '../security/router-context.ts';
import { readBody } from './read-body.ts';

/** Who asks, and what of the request goes on to subgraphs; throws coded errors. */
export type OpenContext = (request: IncomingMessage) => Promise<RouterContext>;

/** GraphQL over HTTP. */
export async function handleGraphql(
  apollo: ApolloServer<RouterContext>,
  openContext: OpenContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const url = request.url ?? '';
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: request.method ?? 'GET',
      headers,
      search: url.includes('?') ? url.slice(url.indexOf('?')) : '',
      body: await readBody(request),
    },
    context: () => openContext(request),
  });
  response.writeHead(answer.status ?? 200, Object.fromEntries(answer.headers));
  if (answer.body.kind === 'complete') {
    response.end(answer.body.string);
    return;
  }
  for await (const chunk of answer.body.asyncIterator) response.write(chunk);
  response.end();
}
