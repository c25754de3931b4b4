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

/**
 * 200 while the service can answer, 503 while its database does not. `joined` says whether it is a member of all groups
 * by which it gets events and questions: on Kafka that takes seconds, or as long as the broker is away.
 */
export function healthHandler({ service, transport, database, isJoined }: Health): HttpHandler {
  return async (_request, response) => {
    const about = { service, transport, joined: isJoined() };
    try {
      await database.db.execute(sql`select 1`);
      sendJson(response, 200, { status: 'ok', ...about });
    } catch {
      sendJson(response, 503, { status: 'database unavailable', ...about });
    }
  };
}
