import { EventEmitter, on } from 'node:events';
import { createLog } from '@agora/kit/edge';
import { buildSchema, execute, type GraphQLError, parse, validate } from 'graphql';
import { z } from 'zod';
import { defaultLimits, type Limits } from '../../../src/config.ts';
import { routerError } from '../../../src/errors/router-error.ts';
import { createHttpServer, type HttpServerOptions } from '../../../src/http/create-http-server.ts';
import { type CompleteAnswer, SubscriptionEnded } from '../../../src/pipeline/answer/answer.ts';
import { createPersistedQueries } from '../../../src/pipeline/request/persisted-queries.ts';
import type { Accepts, RunOperation } from '../../../src/pipeline/run-operation.ts';
import type { GraphqlRequest } from '../../../src/pipeline/request/graphql-request.ts';
import { AdmissionControl } from '../../../src/admission-control.ts';

const schema = buildSchema(/* GraphQL */ `
  directive @defer(if: Boolean, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT

  type Query {
    hello: String!
    long: String!
    slow: String!
    product: Product!
  }

  type Product {
    id: ID!
    name: String!
    price: Int!
  }

  type Mutation {
    greet(name: String!): String!
  }

  type Subscription {
    ticks: Int!
  }
`);

const rootValue = {
  hello: 'Grüße 🏃',
  long: 'long '.repeat(2_000),
  greet: ({ name }: { name: string }) => `Hello ${name}`,
};

export interface TestHttp extends AsyncDisposable {
  readonly origin: string;
  readonly url: string;
  readonly port: number;
  /** What was run, oldest first. */
  readonly runs: { readonly request: GraphqlRequest; readonly accepts: Accepts; readonly signal: AbortSignal }[];
  /** What running subscriptions get: a text is an event, `end` and `fail` end them. */
  readonly ticks: {
    readonly send: (text: string) => void;
    readonly end: () => void;
    readonly fail: (error: Error) => void;
    readonly subscribers: () => number;
  };
  /** Lets the next part of a deferred answer go. */
  readonly releaseDeferred: () => void;
  readonly awaitingRelease: () => number;
  readonly stop: (deadline: AbortSignal) => Promise<void>;
}

/** The HTTP surface over a small schema, in the place of the pipeline what graphql-js makes of it. */
export async function startTestHttp({
  limits = {},
  isProduction = false,
  introspection = true,
  corsOrigins = ['https://shop.example', 'http://localhost:*'],
  hosts = ['a'],
  trustedProxies = 0,
  pagesPath,
  onRun = () => undefined,
  ...options
}: Partial<Pick<HttpServerOptions, 'heartbeatMs' | 'drainTimeoutMs' | 'exports' | 'forwardToService'>> & {
  limits?: Partial<Limits>;
  isProduction?: boolean;
  introspection?: boolean;
  corsOrigins?: readonly string[];
  hosts?: readonly string[];
  trustedProxies?: number;
  pagesPath?: string;
  /** Called before anything is run. */
  onRun?: (request: GraphqlRequest) => void;
} = {}): Promise<TestHttp> {
  const bus = new EventEmitter().setMaxListeners(0);
  const persisted = createPersistedQueries({ capacity: 10 });
  const runs: TestHttp['runs'] = [];
  const released: (() => void)[] = [];

  const run: RunOperation = async (asked, { signal }, accepts) => {
    runs.push({ request: asked, accepts, signal });
    onRun(asked);
    const request = persisted.resolve(asked);
    if (request instanceof Error) return refused(request);
    const { query = '', operationName, variables } = request;
    if (/^\s*subscription\b/.test(query)) {
      if (accepts.events) return { kind: 'events', events: ticksOf(bus, signal) };
      return refused(routerError('SUBSCRIPTION_NOT_ACCEPTED', 'Accept text/event-stream.'));
    }
    if (/^\s*mutation\b/.test(query) && !accepts.mutations) {
      return refused(routerError('METHOD_NOT_ALLOWED', 'Mutations are sent by POST.'));
    }
    if (query.includes('@defer') && accepts.deferral) {
      return { kind: 'deferred', parts: productInParts(() => new Promise((resolve) => released.push(resolve))) };
    }
    if (query.includes('slow')) await new Promise((resolve) => signal.addEventListener('abort', resolve));
    return answer(query, variables, operationName);
  };

  const { server, stop } = createHttpServer({
    run,
    openContext: (request, signal) => {
      if (request.headers.authorization === 'Bearer expired')
        throw routerError('TOKEN_EXPIRED', 'Refresh the session.');
      if (request.headers.authorization === 'Bearer broken') throw new Error('a secret of the inside');
      return Promise.resolve({
        caller: { viewer: undefined, authorization: request.headers.authorization, expiresAt: undefined },
        identityKey: '',
        publicKey: '',
        clientKey: '',
        requestId: 'request',
        traceparent: () => '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
        subgraphHeaders: () => Promise.resolve({}),
        signal,
      });
    },
    apiSchema: () => schema,
    config: {
      isProduction,
      introspection,
      pagesPath,
      corsOrigins,
      hosts,
      trustedProxies,
      forwardHeaders: ['x-tenant'],
      limits: { ...defaultLimits, ...limits },
    },
    log: createLog('test', 'silent'),
    admission: new AdmissionControl(),
    ...options,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    url: `http://127.0.0.1:${port}/graphql`,
    port,
    runs,
    ticks: {
      send: (text) => void bus.emit('tick', text),
      end: () => void bus.emit('end'),
      fail: (error) => void bus.emit('error', error),
      subscribers: () => bus.listenerCount('tick'),
    },
    releaseDeferred: () => released.shift()?.(),
    awaitingRelease: () => released.length,
    stop,
    [Symbol.asyncDispose]: () => stop(AbortSignal.timeout(1_000)),
  };
}

async function answer(query: string, variables: object, operationName: string | undefined): Promise<CompleteAnswer> {
  try {
    const document = parse(query);
    const invalid = validate(schema, document);
    if (invalid.length > 0) return notRun(invalid);
    const variableValues = { ...variables };
    const result = await execute({ schema, document, rootValue, variableValues, operationName: operationName ?? null });
    if (!('data' in result)) return notRun(result.errors ?? []);
    return { kind: 'complete', text: JSON.stringify(result), status: 200, wasRun: true, headers: {} };
  } catch (error) {
    return notRun([error]);
  }
}

function notRun(errors: readonly unknown[]): CompleteAnswer {
  return { kind: 'complete', text: JSON.stringify({ errors }), status: 400, wasRun: false, headers: {} };
}

function refused({ message, extensions }: GraphQLError): CompleteAnswer {
  const { status } = z.object({ http: z.object({ status: z.number() }) }).parse(extensions).http;
  const text = JSON.stringify({ errors: [{ message, extensions: { code: extensions['code'] } }] });
  return { kind: 'complete', text, status, wasRun: false, headers: {} };
}

async function* ticksOf(bus: EventEmitter, signal: AbortSignal): AsyncGenerator<string, undefined> {
  for await (const [text] of on(bus, 'tick', { close: ['end'], signal })) yield String(text);
  return undefined;
}

async function* productInParts(release: () => Promise<void>): AsyncGenerator<string> {
  yield '{"data":{"product":{"__typename":"Product","id":"p1"}},"hasNext":true}';
  await release();
  yield '{"incremental":[{"data":{"__typename":"Product","name":"Lamp"},"path":["product"]}],"hasNext":true}';
  await release();
  yield '{"incremental":[{"data":{"__typename":"Product","price":12},"path":["product"]}],"hasNext":false}';
}

export const ended = new SubscriptionEnded([{ message: 'Log in again.', extensions: { code: 'TOKEN_EXPIRED' } }]);
