import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import type { Log } from '../telemetry/log.ts';
import { type HttpHandler, sendJson } from './http-server.ts';

/** Sends each path to its handler. What a handler throws becomes a 500 without details. */
export function routeByPath(routes: Readonly<Record<string, HttpHandler>>, log: Log): HttpHandler {
  return async (request, response) => {
    // Not read as a URL: `//` is a path that a client can ask for, and no URL.
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    const handle = Object.hasOwn(routes, path) ? routes[path] : undefined;
    if (!handle) {
      sendJson(response, 404, { error: 'There is nothing here. GraphQL is at /graphql.' });
      return;
    }
    try {
      await handle(request, response);
    } catch (error) {
      log.error({ err: error, path }, 'a request failed');
      if (!response.headersSent) sendJson(response, 500, { error: 'Something went wrong on our side.' });
      else response.destroy();
    }
  };
}

interface Health {
  readonly service: string;
  readonly transport: string;
  readonly database: Database;
  readonly isJoined: () => boolean;
}

const databaseAnswersWithinMs = 2_000;

/**
 * 200 while the service can answer, 503 while its database refuses or is silent. `joined` says whether it is a member of
 * all groups by which it gets events and questions: on Kafka that takes seconds, or as long as the broker is away.
 */
export function healthHandler({ service, transport, database, isJoined }: Health): HttpHandler {
  // One question for all who ask: while the database is silent they must not use up its connections.
  let asking: Promise<unknown> | undefined;
  const ask = () =>
    (asking ??= database.db.execute(sql`select 1`).finally(() => {
      asking = undefined;
    }));
  return async (_request, response) => {
    const about = { service, transport, joined: isJoined() };
    const status = await Promise.race([
      ask().then(
        () => 'ok',
        () => 'database unavailable',
      ),
      delay(databaseAnswersWithinMs, 'database does not answer', { ref: false }),
    ]);
    sendJson(response, status === 'ok' ? 200 : 503, { status, ...about });
  };
}
