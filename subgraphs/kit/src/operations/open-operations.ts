import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { ServiceName, TransportKind } from '@agora/schema';
import { z } from 'zod';
import { type Bearer, identify, type IdentifyOptions } from '../auth/identify.ts';
import { identityHeader } from '../auth/identity-header.ts';
import { requireScope, type Viewer } from '../auth/viewer.ts';
import type { Database } from '../database/database.ts';
import type { Access } from '../routes/access.ts';
import type { Route } from '../routes/route.ts';
import type { HttpHandler } from '../subgraph/http-server.ts';
import type { EventFeed } from './event-feed.ts';
import { operationsAudience, operationsPaths, operationsScopes } from './facts.ts';
import { operationsRoutes } from './operations-routes.ts';
import { createReadStatus } from './read-status.ts';
import { serveFeed } from './serve-feed.ts';

interface OperationsOptions extends Omit<IdentifyOptions, 'service'> {
  readonly service: ServiceName;
  readonly transport: TransportKind;
  readonly database: Database;
  readonly feed: EventFeed;
  readonly now: () => Date;
  readonly problems: () => readonly string[];
}

/** Of the release: all packages have the same. */
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));

/** Ends the feeds that are open. */
interface Operations extends Disposable {
  readonly routes: readonly Route<unknown, unknown>[];
  readonly handlers: Readonly<Record<string, HttpHandler>>;
}

/**
 * What staff see of a service and do about it. Who asks must be the router, under an identity for this alone, and bring the token of somebody
 * with the scope: neither a user nor another service gets here without the router, nor the router without a user.
 */
export function openOperations(options: OperationsOptions): Operations {
  const { service, transport, database, feed, now, problems, ...identifying } = options;
  const about = { service, transport, version, startedAt: new Date().toISOString() };
  const admit = async (headers: IncomingHttpHeaders, scope: string): Promise<Bearer & { viewer: Viewer }> => {
    const credentials = { identity: headers[identityHeader]?.toString(), authorization: headers.authorization };
    const { origin, viewer } = await identify(credentials, { ...identifying, service: operationsAudience(service) });
    return { origin, viewer: requireScope({ viewer }, scope) };
  };
  const forStaff = (scope: string): Access<unknown, Viewer> => ({
    admit: async ({ headers }) => (await admit(headers, scope)).viewer,
  });
  const { handle, ...server } = serveFeed({
    feed,
    admit: ({ headers }: IncomingMessage) => admit(headers, operationsScopes.read),
    revocations: options.revocations,
  });
  return {
    routes: operationsRoutes({
      service,
      database,
      readStatus: createReadStatus({ about, database, now, problems }),
      access: { read: forStaff(operationsScopes.read), manage: forStaff(operationsScopes.manage) },
    }),
    handlers: { [operationsPaths.feed]: handle },
    [Symbol.dispose]: () => server[Symbol.dispose](),
  };
}
