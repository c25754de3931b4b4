import { operationsAudience } from '@agora/kit/edge';
import type { ServiceName } from '@agora/schema';
import { z } from 'zod';
import { routerError } from '../errors/router-error.ts';
import type { RequestContext } from '../pipeline/request/request-context.ts';

/** For whom a service is asked: they have to bring a token of their own. */
export type AskedFor = Pick<RequestContext, 'subgraphHeaders'>;

interface ServiceRequest {
  readonly path: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly signal: AbortSignal;
}

/** Asks a service for its operations; throws what `fetch` does. */
export type OpenAnswer = (service: ServiceName, by: AskedFor, request: ServiceRequest) => Promise<Response>;

export function createOpenAnswer(urlOf: (service: ServiceName) => string): OpenAnswer {
  return async (service, by, { path, body, signal }) => {
    const { host: _, ...headers } = await by.subgraphHeaders(operationsAudience(service));
    return fetch(new URL(path, urlOf(service)), {
      signal,
      redirect: 'error',
      ...(body === undefined
        ? { headers }
        : { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  };
}

const withinMs = 3_000;
const problem = z.object({ code: z.string(), detail: z.string() });
const passedOn = new Set(['NOT_FOUND', 'FORBIDDEN', 'BAD_USER_INPUT'] as const);

/** Reads a whole answer; throws `NOT_FOUND`, `FORBIDDEN` and `BAD_USER_INPUT` as the service does, and `SERVICE_UNAVAILABLE` where it does not answer. */
export async function askService<Form extends z.ZodType>(
  open: OpenAnswer,
  form: Form,
  [service, by, request]: readonly [ServiceName, AskedFor, Omit<ServiceRequest, 'signal'>],
): Promise<z.infer<Form>> {
  try {
    const response = await open(service, by, { ...request, signal: AbortSignal.timeout(withinMs) });
    const answer: unknown = await response.json();
    if (response.ok) return form.parse(answer);
    const { code, detail } = problem.parse(answer);
    for (const known of passedOn) if (known === code) throw routerError(known, detail);
    throw unavailable(service);
  } catch (error) {
    if (error instanceof Error && 'extensions' in error) throw error;
    throw unavailable(service, error);
  }
}

function unavailable(service: ServiceName, cause?: unknown) {
  return routerError('SERVICE_UNAVAILABLE', `${service} does not answer.`, { cause });
}
