import type { IncomingMessage } from 'node:http';
import { GraphQLError } from 'graphql';
import type { RateLimiter } from '../../limits/rate/rate-limiter.ts';
import type { RequestContext } from '../../pipeline/request/request-context.ts';
import type { Authenticate, Caller } from '../../security/authenticate.ts';

/** A client's socket once it is known who speaks. */
export interface ClientConnection {
  readonly caller: Caller;
  /** A context for one operation: each is a trace of its own. */
  readonly context: (signal: AbortSignal) => RequestContext;
  /** Takes a token of the client's rate, for what is no operation. */
  readonly take: () => ReturnType<RateLimiter['take']>;
}

/** Why a socket is closed before it may ask anything. */
interface ConnectionRefused {
  readonly closeCode: number;
  readonly reason: string;
}

export type OpenClientConnection = (
  params: Readonly<Record<string, unknown>>,
  request: IncomingMessage,
) => Promise<ClientConnection | ConnectionRefused>;

/**
 * The token comes with the connection's parameters, as browsers must send it, or with the upgrade request. To connect takes
 * as much of a client's rate as to ask.
 */
export function createOpenClientConnection(
  authenticate: Authenticate,
  contextFor: (caller: Caller, request: IncomingMessage, signal: AbortSignal) => RequestContext,
  rate: RateLimiter,
): OpenClientConnection {
  return async (params, request) => {
    const given = params['authorization'] ?? params['Authorization'] ?? request.headers.authorization;
    try {
      const caller = await authenticate(typeof given === 'string' ? given : given === undefined ? given : 'malformed');
      const { clientKey } = contextFor(caller, request, new AbortController().signal);
      const take = () => rate.take(clientKey);
      // 1013 asks to try again later.
      if (!(await take()).ok) return { closeCode: 1013, reason: 'RATE_LIMITED' };
      return { caller, context: (signal) => contextFor(caller, request, signal), take };
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const code = String(error.extensions['code']);
      // 4401 would tell the client that its token is at fault.
      return { closeCode: code === 'SERVICE_UNAVAILABLE' ? 1013 : 4401, reason: code };
    }
  };
}
