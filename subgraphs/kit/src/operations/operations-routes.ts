import type { ServiceName } from '@agora/schema';
import { z } from 'zod';
import type { Viewer } from '../auth/viewer.ts';
import { CodedError } from '../graphql/coded-error.ts';
import type { Database } from '../database/database.ts';
import type { Access } from '../routes/access.ts';
import { noBody, rawBody } from '../routes/body.ts';
import { type Route, route } from '../routes/route.ts';
import { jsonAnswer, type RouteAnswer } from '../routes/route-answer.ts';
import { type OneDeadLetter, operationsPaths, replayChoice, type ServiceStatus } from './facts.ts';
import { listGivenUp, replayGivenUp } from './given-up.ts';
import { readMarks } from './read-marks.ts';
import { findTrace, readTrail } from './read-trail.ts';

interface OperationsOptions {
  readonly service: ServiceName;
  readonly database: Database;
  readonly readStatus: () => Promise<ServiceStatus>;
  readonly access: Record<'read' | 'manage', Access<unknown, Viewer>>;
}

const json = rawBody({ types: ['application/json'], maxBytes: 64 * 1024 });
const subjectQuery = z.object({ subject: z.uuid() });
const trailQuery = z.object({ trace: z.string().regex(/^[\da-f]{32}$/), since: z.iso.datetime() });
const marksBody = z.object({ ids: z.array(z.uuid()).min(1).max(1_000) });

/**
 * What a service tells staff of itself, by way of the router. These are routes, not fields of the graph: the same field of ten services would be
 * answered by one of them, a service that is down has to be seen to be, and what is for operators alone is no part of the shop's contract.
 */
export function operationsRoutes({
  service,
  database,
  readStatus,
  access,
}: OperationsOptions): readonly Route<unknown, unknown>[] {
  const read = (path: string, answer: () => Promise<unknown>) =>
    route({ method: 'GET', path, access: access.read, body: noBody }, async () => fresh(await answer()));
  return [
    read(operationsPaths.status, readStatus),
    read(operationsPaths.deadLetters, async (): Promise<{ letters: OneDeadLetter[] }> => ({
      letters: await listGivenUp(database),
    })),
    route(
      { method: 'GET', path: operationsPaths.trace, access: access.read, body: noBody, query: subjectQuery },
      async ({ query }) => {
        const found = await findTrace(database, query.subject);
        if (!found) throw new CodedError('NOT_FOUND', `${service} told nothing of this.`);
        return fresh(found);
      },
    ),
    route(
      { method: 'GET', path: operationsPaths.trail, access: access.read, body: noBody, query: trailQuery },
      async ({ query }) => fresh(await readTrail(database, query.trace, new Date(query.since))),
    ),
    route({ method: 'POST', path: operationsPaths.marks, access: access.read, body: json }, async ({ body }) =>
      fresh({ marks: await readMarks(database, parseAs(marksBody, body).ids) }),
    ),
    route(
      { method: 'POST', path: operationsPaths.replay, access: access.manage, body: json },
      async ({ body, caller }, { log }) => {
        const { ids } = parseAs(replayChoice, body);
        const replayed = await replayGivenUp(database, ids);
        log.info({ ids, ...replayed, by: caller.id }, 'what was given up is tried again');
        return fresh(replayed);
      },
    ),
  ];
}

function fresh(value: unknown): RouteAnswer<unknown> {
  return jsonAnswer(200, value, { 'cache-control': 'no-store' });
}

function parseAs<Form extends z.ZodType>(form: Form, body: Buffer): z.infer<Form> {
  try {
    return form.parse(JSON.parse(body.toString()));
  } catch (cause) {
    const why = cause instanceof z.ZodError ? z.prettifyError(cause) : 'The body is not JSON.';
    throw new CodedError('BAD_USER_INPUT', why, { cause });
  }
}
