import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { verifyIdentity } from '@agora/kit/edge';
import { declaredTransports, type ServiceName, serviceNames } from '@agora/schema';
import { z } from 'zod';
import { verifyHeader } from '../harness/test-tokens.ts';

interface Published {
  readonly id: string;
  readonly type: string;
  readonly at: string;
}

/** What a service of the test tells, and what it was asked. */
interface FakeService {
  readonly url: URL;
  recent: Published[];
  trail: object[];
  /** Ids of events that it has taken. */
  readonly taken: Set<string>;
  readonly asked: { readonly path: string; readonly authorization: string | undefined; readonly body: unknown }[];
  readonly feeds: Set<ServerResponse>;
  stop(): Promise<void>;
}

export type FakeServices = Readonly<Record<ServiceName, FakeService>> & AsyncDisposable;

/** The operations of ten services, for nobody but the router. */
export async function startFakeServices(): Promise<FakeServices> {
  const started = await Promise.all(serviceNames.map(async (name) => [name, await startFakeService(name)] as const));
  return Object.assign(Object.fromEntries(started) as Record<ServiceName, FakeService>, {
    async [Symbol.asyncDispose]() {
      await Promise.all(started.map(([, service]) => service.stop()));
    },
  });
}

async function startFakeService(name: ServiceName): Promise<FakeService> {
  const server: Server = createServer((request, response) => void answer(name, service, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const service: FakeService = {
    url: new URL(`http://127.0.0.1:${port}/graphql`),
    recent: [],
    trail: [],
    taken: new Set(),
    asked: [],
    feeds: new Set(),
    async stop() {
      server.closeAllConnections();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };
  return service;
}

const ids = z.object({ ids: z.array(z.string()) });
const nothingWaits = { count: 0, oldestAt: null };

async function answer(
  name: ServiceName,
  service: FakeService,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { url = '', headers } = request;
  const body: unknown = request.method === 'POST' ? JSON.parse(await text(request)) : undefined;
  const send = (value: unknown, status = 200) => response.writeHead(status).end(JSON.stringify(value));
  if (!(await verifyIdentity(headers['x-agora-identity']?.toString(), verifyHeader, `operations-${name}`))) {
    send({ code: 'NOT_FROM_ROUTER', detail: 'no' }, 401);
    return;
  }
  service.asked.push({ path: url, authorization: headers.authorization, body });
  const at = new Date().toISOString();
  switch (url.split('?')[0]) {
    case '/operations/status': {
      const about = { service: name, transport: declaredTransports[name], version: '0.1.0', startedAt: at, now: at };
      const counts = { deadLetters: 0, refusedEvents: 0, deadJobs: 0 };
      const backlog = { outbox: nothingWaits, parked: nothingWaits, ...counts };
      send({ ...about, database: 'ok', problems: [], backlog, recent: service.recent });
      return;
    }
    case '/operations/feed':
      response.writeHead(200).write('{"entries":[],"missed":0}\n');
      service.feeds.add(response);
      response.once('close', () => service.feeds.delete(response));
      return;
    case '/operations/marks': {
      const marked = ids.parse(body).ids.filter((id) => service.taken.has(id));
      send({ marks: marked.map((eventId) => ({ eventId, handler: 'default', at, state: 'done' })) });
      return;
    }
    case '/operations/trace':
      if (service.trail.length === 0) send({ code: 'NOT_FOUND', detail: 'told nothing of this' }, 404);
      else send({ trace: 'a'.repeat(32), since: at });
      return;
    case '/operations/trail':
      send({ events: service.trail, isWhole: true });
      return;
    case '/operations/dead-letters':
      send({ letters: [] });
      return;
    default:
      send({ events: 1, refused: 0, jobs: 0 });
  }
}
