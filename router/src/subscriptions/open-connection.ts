import type { IncomingMessage } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Authenticate, Caller } from '../security/authenticate.ts';
import type { IdentitySigner } from '../security/identity-signer.ts';
import { createRouterContext, type RouterContext } from '../security/router-context.ts';

/** A client's socket once it is known who speaks. */
export interface Connection {
  readonly caller: Caller;
  /** A context for one operation: each is a trace of its own. */
  readonly context: () => RouterContext;
}

/** Why a socket is closed before it may ask anything. */
interface ConnectionRefused {
  readonly closeCode: number;
  readonly reason: string;
}

export type OpenConnection = (
  params: Readonly<Record<string, unknown>> | undefined,
  request: IncomingMessage,
) => Promise<Connection | ConnectionRefused>;

/** The token comes with the connection's parameters, as browsers must send it, or with the upgrade request. */
export function createOpenConnection(authenticate: Authenticate, sign: IdentitySigner): OpenConnection {
  return async (params, request) => {
    const given = params?.['authorization'] ?? params?.['Authorization'] ?? request.headers.authorization;
    try {
      const caller = await authenticate(typeof given === 'string' ? given : given === undefined ? given : 'malformed');
      return { caller, context: () => createRouterContext(caller, sign) };
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      const code = String(error.extensions['code']);
      // 1013 asks to try again later; 4401 would tell the client that its token is at fault.
      return { closeCode: code === 'SERVICE_UNAVAILABLE' ? 1013 : 4401, reason: code };
    }
  };
}
