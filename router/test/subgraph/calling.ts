import { createLog, type Log } from '@agora/kit/edge';
import { defaultSubgraphLimits, type Sharing, type SubgraphLimits } from '../../src/config.ts';
import type { RequestContext } from '../../src/pipeline/request/request-context.ts';
import { createAskSubgraph, type SubgraphClient } from '../../src/subgraph/create-ask-subgraph.ts';
import type { FetchCall, FetchDocument } from '../../src/subgraph/call/fetch-call.ts';

interface ClientOptions {
  readonly limits?: Partial<SubgraphLimits>;
  readonly sharing?: Sharing;
  readonly log?: Log;
}

/** Asks the subgraph `shop` that answers at the URL, which may change. */
export function askAt(
  url: string | (() => string),
  { limits, sharing = 'calls', log }: ClientOptions = {},
): SubgraphClient {
  return createAskSubgraph({
    addressOf: (name) => ({ name, url: typeof url === 'string' ? url : url() }),
    limits: { ...defaultSubgraphLimits, ...limits },
    sharing,
    log: log ?? createLog('test', 'silent'),
  });
}

export function query(text = '{ ok }', rest: Partial<FetchCall> = {}): FetchCall {
  return { subgraph: 'shop', document: documentOf('query', text), variables: '', representations: undefined, ...rest };
}

export function mutation(text = 'mutation { ok }'): FetchCall {
  return { ...query(), document: documentOf('mutation', text) };
}

function documentOf(kind: FetchDocument['kind'], text: string): FetchDocument {
  return { kind, text, textJson: JSON.stringify(text), operationName: undefined, isOfEntities: false };
}

interface CallerOptions {
  readonly identityKey?: string;
  readonly publicKey?: string;
  readonly authorization?: string;
  readonly signal?: AbortSignal;
}

export function caller({
  identityKey = 'guest',
  publicKey = '',
  authorization,
  signal = new AbortController().signal,
}: CallerOptions = {}): RequestContext {
  return {
    caller: { viewer: undefined, authorization, expiresAt: undefined },
    identityKey,
    publicKey,
    clientKey: identityKey,
    requestId: 'request',
    traceparent: () => '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    subgraphHeaders: () => Promise.resolve({ traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01' }),
    signal,
  };
}
