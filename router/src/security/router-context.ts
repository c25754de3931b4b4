import { identityHeader } from '@agora/kit';
import { traceparentOf } from '../telemetry/traceparent.ts';
import type { Caller } from './authenticate.ts';
import type { IdentitySigner } from './identity-signer.ts';

/** What goes along with one operation of a client. */
export interface RouterContext {
  /** All that a subgraph is told beside the operation; nothing else of the client's headers reaches it. */
  readonly subgraphHeaders: () => Promise<Record<string, string>>;
}

export function createRouterContext(caller: Caller, sign: IdentitySigner, traceparent?: string): RouterContext {
  const trace = traceparentOf(traceparent);
  return {
    subgraphHeaders: async () => ({
      [identityHeader]: await sign(caller),
      ...(caller.authorization ? { authorization: caller.authorization } : {}),
      traceparent: trace,
    }),
  };
}
