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

/** 200 while the service can do its work, 503 while its database does not answer. */
export function healthHandler(service: string, transport: string, { db }: Database): HttpHandler {
  return async (_request, response) => {
    try {
      await db.execute(sql`select 1`);
      sendJson(response, 200, { status: 'ok', service, transport });
    } catch {
      sendJson(response, 503, { status: 'database unavailable', service, transport });
    }
  };
}
