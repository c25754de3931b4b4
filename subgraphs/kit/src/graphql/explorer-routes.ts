import { readFile } from 'node:fs/promises';
import { identityHeader, signIdentity } from '../auth/identity-header.ts';
import type { SigningKey } from '../auth/signed-header.ts';
import { graphiqlFiles } from '../explorer/graphiql-files.ts';
import type { AllowsHost } from '../subgraph/allows-host.ts';
import { type HttpHandler, sendJson } from '../subgraph/http-server.ts';
import { CodedError } from './coded-error.ts';
import { refusal } from './refusal.ts';

const types = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

const identityPath = '/graphiql/identity';

/** The page asks for a new one with each operation. */
const goodFor = '2m';

/** Whom an identity of the page is for: it is none of the router's, which may ask for entities and without limits. */
export function explorerAudience(service: string): string {
  return `${service}-explorer`;
}

/** GraphiQL over one subgraph, for developers: the page, its files and its identity, by path; `key` is of this process. */
export function explorerRoutes(
  service: string,
  key: SigningKey,
  allowsHost: AllowsHost,
): Readonly<Record<string, HttpHandler>> {
  const files = graphiqlFiles({
    title: `Agora: ${service}`,
    tabs: [{ query: `# The ${service} subgraph alone; the whole graph is at the router.\n\n{\n  __typename\n}\n` }],
    identity: { url: identityPath, header: identityHeader },
  });
  const routes: Record<string, HttpHandler> = {
    // Browsers ask by themselves, with every page.
    '/favicon.ico': (_request, response) => {
      response.writeHead(204, { 'cache-control': 'public, max-age=86400' }).end();
      return Promise.resolve();
    },
    [identityPath]: async ({ headers, method }, response) => {
      // A page of another origin could not read it, and has no business asking.
      const site = headers['sec-fetch-site'] ?? 'same-origin';
      if (method !== 'GET' || site !== 'same-origin') {
        sendJson(response, 403, { error: 'This is for the page /graphiql only.' });
        return;
      }
      const identity = await signIdentity({ viewer: undefined }, key, explorerAudience(service), goodFor);
      sendJson(response, 200, { identity }, { 'cache-control': 'no-store' });
    },
  };
  for (const [path, { source, type, headers }] of files) {
    routes[path] = async (_request, response) => {
      const body = typeof source === 'string' ? source : await readFile(source);
      response.writeHead(200, { 'content-type': types[type], 'x-content-type-options': 'nosniff', ...headers });
      response.end(body);
    };
  }
  return Object.fromEntries(
    Object.entries(routes).map(([path, handle]): [string, HttpHandler] => [
      path,
      async (request, response) => {
        if (allowsHost(request.headers.host)) await handle(request, response);
        else sendJson(response, 421, refusal(foreignHost()));
      },
    ]),
  );
}

/** Of a request to the explorer by a name that is not its own. */
export function foreignHost(): CodedError {
  return new CodedError(
    'HOST_NOT_ALLOWED',
    'The explorer is not known by this name. AGORA_EXPLORER_HOSTS can name it.',
  );
}
