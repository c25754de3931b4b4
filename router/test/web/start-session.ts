import { createServer, type Server } from 'node:http';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { sendError } from '../../src/http/send/send.ts';
import { answerSession } from '../../src/web/session/answer-session.ts';

const own = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
export const granted = { accessToken: 'access-1', accessTokenExpiresAt: '2030-01-01T00:00:00Z', userErrors: [] };

interface TestSession extends AsyncDisposable {
  /** The inputs of the mutations that were run. */
  readonly asked: unknown[];
  ask(method: string, path: string, headers?: Record<string, string>, body?: unknown): Promise<Response>;
}

/** The session over a graph that answers mutations so. */
export async function startSession(answers: Readonly<Record<string, unknown>>): Promise<TestSession> {
  const asked: unknown[] = [];
  const server: Server = createServer((request, response) => {
    answerSession(request, response, {
      isSecure: true,
      openContext: () => Promise.resolve(nobody),
      run({ query = '', variables }) {
        asked.push(variables['input']);
        const field = /payload: (\w+)/.exec(query)?.[1] ?? '';
        const text = JSON.stringify({ data: { payload: answers[field] } });
        return Promise.resolve({ kind: 'complete', text, status: 200, wasRun: true, headers: {} });
      },
    }).catch((error: unknown) => {
      sendError(response, error instanceof GraphQLError ? error : new GraphQLError(String(error)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    asked,
    ask: (method, path, headers = {}, body = {}) => {
      const sent = Object.entries({ ...own, ...headers }).filter(([, value]) => value !== '');
      return fetch(`http://127.0.0.1:${port}${path}`, { method, headers: sent, body: JSON.stringify(body) });
    },
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export const nobody = {
  caller: { viewer: undefined, authorization: undefined, expiresAt: undefined },
  identityKey: '',
  publicKey: '',
  clientKey: '',
  requestId: 'request',
  traceparent: () => '',
  subgraphHeaders: () => Promise.resolve({}),
  signal: new AbortController().signal,
};
