import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { Clock } from '../subgraph/clock.ts';
import type { Transact } from '../subgraph/unit-of-work.ts';
import type { Log } from '../telemetry/log.ts';
import type { Access, Asking } from './access.ts';
import { type Body, type Receiving, refuseUnfitBody } from './body.ts';
import type { RouteAnswer } from './route-answer.ts';
import { RouteError } from './route-error.ts';

type RouteMethod = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** What is asked of a route. */
export interface Asked<Params, Query, Caller, Content> {
  readonly params: Params;
  readonly query: Query;
  readonly headers: IncomingHttpHeaders;
  readonly caller: Caller;
  readonly body: Content;
}

/** What a route works with. */
export interface RouteContext<Stores, Settings, Resources = object> {
  /** Reads outside a transaction. */
  readonly stores: Stores;
  /** What the service works with outside its database. */
  readonly resources: Resources;
  /** Undone when the client has gone, or the time is over, before it commits. */
  readonly transact: Transact<Stores, Settings>;
  readonly settings: Settings;
  readonly log: Log;
  readonly now: Clock;
  /** Aborted when the client has gone or the time is over. */
  readonly signal: AbortSignal;
}

interface RouteDeclaration<Settings, Params, Query, Caller, Content> {
  readonly method: RouteMethod;
  /** Such as `/webhooks/:provider`. */
  readonly path: string;
  /** Who may ask. */
  readonly access: Access<Settings, Caller>;
  readonly body: Body<Content>;
  /** Of the named parts of the path: one that does not fit is not found. */
  readonly params?: z.ZodType<Params>;
  /** Of what stands behind the `?`. */
  readonly query?: z.ZodType<Query>;
  /** Whether its answer is streamed: minutes, and one of few at once. */
  readonly isStreamed?: boolean;
}

interface Arrival<Settings> {
  readonly request: IncomingMessage;
  readonly asking: Asking<Settings>;
  readonly receiving: Receiving;
  readonly params: Readonly<Record<string, string>>;
  readonly search: URLSearchParams;
}

/** An HTTP entry of a service beside GraphQL. */
export interface Route<Stores, Settings, Resources = object> {
  readonly method: RouteMethod;
  readonly path: string;
  /** Takes minutes where others take seconds; few run at once. */
  readonly isLong: boolean;
  /** Lets in who may ask, as far as it is known without what they send. */
  admit(arrival: Arrival<Settings>): Promise<Admitted<Stores, Settings, Resources>>;
}

interface Admitted<Stores, Settings, Resources> {
  /** Reads what they send; resolves to what is left to do. */
  readonly receive: () => Promise<(context: RouteContext<Stores, Settings, Resources>) => Promise<RouteAnswer<Stores>>>;
}

const nothing = z.object({});

/** Declares a route. What it does not declare is refused: other methods, types and sizes of bodies, other callers. */
export function route<Stores, Settings, Resources, Caller, Content, Params = object, Query = object>(
  {
    method,
    path,
    access,
    body,
    params,
    query,
    isStreamed = false,
  }: RouteDeclaration<Settings, Params, Query, Caller, Content>,
  answer: (
    asked: Asked<Params, Query, Caller, Content>,
    context: RouteContext<Stores, Settings, Resources>,
  ) => Promise<RouteAnswer<Stores>>,
): Route<Stores, Settings, Resources> {
  const { bytesOf } = body;
  if (access.confirm && !bytesOf) throw new TypeError(`${path} checks signatures, so its body must be raw`);
  // Both are `object` unless declared.
  const paramsForm = (params ?? nothing) as z.ZodType<Params>;
  const queryForm = (query ?? nothing) as z.ZodType<Query>;
  return {
    method,
    path,
    isLong: isStreamed || body.isLarge,
    async admit({ request, asking, receiving, params: parts, search }) {
      const named = paramsForm.safeParse(parts);
      if (!named.success) throw new RouteError(404, 'NOT_FOUND', 'There is nothing here.');
      const caller = await access.admit(asking);
      const wanted = queryForm.safeParse(Object.fromEntries(search));
      if (!wanted.success) throw new RouteError(400, 'BAD_USER_INPUT', z.prettifyError(wanted.error));
      refuseUnfitBody(request, body);
      return {
        async receive() {
          const content = await body.read(request, receiving);
          if (access.confirm && bytesOf) access.confirm(bytesOf(content), asking);
          const asked = { params: named.data, query: wanted.data, headers: request.headers, caller, body: content };
          return (context) => answer(asked, context);
        },
      };
    },
  };
}
