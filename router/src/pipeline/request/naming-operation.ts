import { operationHeader, operationNameOf } from '@agora/kit/edge';
import type { RequestContext } from './request-context.ts';

type Headers = Awaited<ReturnType<RequestContext['subgraphHeaders']>>;

/** The same context, in which subgraphs are told what the client calls its operation. */
export function namingOperation(context: RequestContext, name: string | undefined): RequestContext {
  const told = operationNameOf(name);
  if (told === undefined) return context;
  // The same object for the same headers: it is written once for all calls.
  const known = new WeakMap<Headers, Headers>();
  const named = (headers: Headers): Headers => {
    const before = known.get(headers);
    if (before) return before;
    const now = { ...headers, [operationHeader]: told };
    known.set(headers, now);
    return now;
  };
  return { ...context, subgraphHeaders: async (...of) => named(await context.subgraphHeaders(...of)) };
}
