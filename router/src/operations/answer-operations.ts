import type { IncomingMessage, ServerResponse } from 'node:http';
import { deadLetters, operationsPaths, operationsScopes, replayChoice, replayed } from '@agora/kit/edge';
import { serviceNames } from '@agora/schema';
import { z } from 'zod';
import { routerError } from '../errors/router-error.ts';
import type { OpenContext } from '../http/answer-graphql.ts';
import { pathOf } from '../http/read/path-of.ts';
import { readBytes } from '../http/read/read-bytes.ts';
import { sendJson } from '../http/send/send.ts';
import { type EventSurroundings, sendEvents } from '../http/send/send-events.ts';
import type { RateLimiter } from '../limits/rate/rate-limiter.ts';
import type { RequestContext } from '../pipeline/request/request-context.ts';
import type { ConfirmAccess } from '../security/refuse-revoked.ts';
import { askService, type OpenAnswer } from './ask-service.ts';
import { followPurchase } from './follow-purchase.ts';
import { requireOperator } from './operator.ts';
import { operationsFormat, type WatchOperations } from './watch-operations.ts';

export interface Operations {
  readonly open: OpenAnswer;
  readonly watch: WatchOperations;
  readonly confirmAccess: ConfirmAccess;
  readonly rate: RateLimiter;
}

export interface OperationsOptions extends EventSurroundings {
  readonly openContext: OpenContext;
}

const paths = {
  stream: '/operations/stream',
  deadLetters: '/operations/dead-letters',
  replay: '/operations/replay',
  purchase: '/operations/purchase',
} as const;
const known: ReadonlySet<string> = new Set(Object.values(paths));

/** A question to all services counts as so many operations. */
const tokensForAll = 20;
const bodyBytes = 16 * 1024;
const ofService = z.object({ service: z.enum(serviceNames) });
const ofOrder = z.object({ orderId: z.uuid() });
const replayOf = ofService.extend(replayChoice.shape);

export function isOperationsPath(path: string): boolean {
  return known.has(path);
}

/**
 * What the services are doing, for staff: `GET /operations/stream` tells it as it happens, `GET /operations/dead-letters?service=` lists what one gave up,
 * `POST /operations/replay` has it tried again, `GET /operations/purchase?orderId=` follows one order. Throws coded errors.
 */
export async function answerOperations(
  request: IncomingMessage,
  response: ServerResponse,
  operations: Operations,
  { openContext, ...surroundings }: OperationsOptions,
): Promise<void> {
  response.setHeader('cache-control', 'no-store');
  const path = pathOf(request);
  const isChange = path === paths.replay;
  if (request.method !== (isChange ? 'POST' : 'GET')) {
    throw routerError('METHOD_NOT_ALLOWED', `This is asked by ${isChange ? 'POST' : 'GET'}.`);
  }
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const context = await openContext(request, gone.signal);
  requireOperator(context, isChange ? operationsScopes.manage : operationsScopes.read);
  await takeOfRate(operations.rate, context, path === paths.purchase ? tokensForAll : 1);

  const { open } = operations;
  const search = Object.fromEntries(new URL(request.url ?? '/', 'http://localhost').searchParams);
  switch (path) {
    case paths.stream:
      return sendEvents(response, operations.watch(context), operationsFormat, surroundings);
    case paths.deadLetters: {
      const { service } = readAs(ofService, search);
      const asked = [service, context, { path: operationsPaths.deadLetters }] as const;
      sendJson(response, 200, await askService(open, deadLetters, asked));
      return;
    }
    case paths.purchase:
      sendJson(response, 200, await followPurchase(open, context, readAs(ofOrder, search).orderId));
      return;
    default: {
      await operations.confirmAccess(context.caller);
      const { service, ids } = readAs(replayOf, parseJson(await readBytes(request, bodyBytes)));
      const asked = [service, context, { path: operationsPaths.replay, body: { ids } }] as const;
      sendJson(response, 200, await askService(open, replayed, asked));
    }
  }
}

async function takeOfRate(rate: RateLimiter, { clientKey }: RequestContext, tokens: number): Promise<void> {
  const allowance = await rate.take(clientKey, tokens);
  if (allowance.ok) return;
  const { retryAfterMs } = allowance;
  throw routerError('RATE_LIMITED', 'Too much was asked. Try again later.', { extensions: { retryAfterMs } });
}

function readAs<Form extends z.ZodType>(form: Form, value: unknown): z.infer<Form> {
  const read = form.safeParse(value);
  if (read.success) return read.data;
  throw routerError('BAD_USER_INPUT', z.prettifyError(read.error));
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}
