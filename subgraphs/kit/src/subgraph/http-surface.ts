import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { problemOf, sendProblem } from '../routes/problem.ts';
import type { Log } from '../telemetry/log.ts';
import { type HttpHandler, sendJson } from './http-server.ts';

/** How long a body of the kit's own paths may take to arrive. */
const arrivesWithinMs = 30_000;

/** Sends each path to its handler, others to `otherwise`. What a handler throws becomes a 500 without details. */
export function routeByPath(
  handlers: Readonly<Record<string, HttpHandler>>,
  otherwise: HttpHandler,
  log: Log,
): HttpHandler {
  return async (request, response) => {
    // Not read as a URL: `//` is a path that a client can ask for, and no URL.
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    const handle = Object.hasOwn(handlers, path) ? handlers[path] : undefined;
    if (!handle) return otherwise(request, response);
    const late = setTimeout(() => {
      if (!request.complete) request.socket.destroy();
    }, arrivesWithinMs);
    try {
      await handle(request, response);
    } catch (error) {
      log.error({ err: error, path }, 'a request failed');
      if (!response.headersSent) sendProblem(response, problemOf(error));
      else response.destroy();
    } finally {
      clearTimeout(late);
    }
  };
}

interface Health {
  readonly service: string;
  readonly transport: string;
  readonly database: Database;
  /** Why it does not get, or cannot take, what others tell and ask, or why its own events do not leave. */
  readonly problems: () => readonly string[];
}

const databaseAnswersWithinMs = 2_000;

/**
 * 200 while the service can answer, 503 while its database refuses or is silent. `joined` says whether, at this moment, its
 * events leave and it gets those and the questions of others and takes them in time; `problems` say why not. That is no reason to send it no
 * requests, so the status does not tell of it.
 */
export function healthHandler({ service, transport, database, problems: problemsNow }: Health): HttpHandler {
  // One question for all who ask: while the database is silent they must not use up its connections.
  let asking: Promise<unknown> | undefined;
  const ask = () =>
    (asking ??= database.db.execute(sql`select 1`).finally(() => {
      asking = undefined;
    }));
  return async (_request, response) => {
    const problems = problemsNow();
    const about = { service, transport, joined: problems.length === 0, problems };
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
