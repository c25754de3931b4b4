import { hash } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { clientHeader, identityHeader, operationHeader } from '@agora/kit/edge';
import type { RequestContext } from '../pipeline/request/request-context.ts';
import { requestIdHeader, requestIdOf } from '../telemetry/request-id.ts';
import { traceparentOf } from '../telemetry/traceparent.ts';
import type { Authenticate, Caller } from './authenticate.ts';
import { clientAddress } from './client-address.ts';
import { clientOf } from './client-of.ts';
import type { ClientSigner } from './client-signer.ts';
import type { IdentitySigner } from './identity-signer.ts';

export interface ContextOptions {
  /** Tells subgraphs who asks; undefined over a foreign supergraph, whose subgraphs are told nothing. */
  readonly sign: IdentitySigner | undefined;
  /** Tells subgraphs where a mutation comes from; likewise. */
  readonly signClient?: ClientSigner | undefined;
  /** In lower case. */
  readonly forwardHeaders: readonly string[];
  /** How many proxies before the router add to `x-forwarded-for`; none unless told. */
  readonly trustedProxies?: number;
  /** The header in which one of them writes the client's country, in lower case; none unless told. */
  readonly countryHeader?: string | undefined;
}

/** What goes along with one operation; a new trace when the client is in none. */
export type ContextFor = (
  caller: Caller,
  request: IncomingMessage,
  signal: AbortSignal,
  traceparent?: string,
) => RequestContext;

type Headers = Readonly<Record<string, string>>;

/** What describes the router's own call, whatever is set to be forwarded. The token comes from the caller. */
const routersOwn = new Set([
  'accept-encoding',
  'authorization',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'te',
  'traceparent',
  'transfer-encoding',
  'upgrade',
  clientHeader,
  operationHeader,
  requestIdHeader,
  identityHeader,
]);

export function createContextFor(options: ContextOptions): ContextFor {
  const { sign, signClient, forwardHeaders, trustedProxies = 0, countryHeader } = options;
  const keyOfToken = createKeyOfToken();
  const isTokenSent = sign !== undefined || forwardHeaders.includes('authorization');
  const forwarded = forwardHeaders.filter((name) => !routersOwn.has(name));

  return (caller, request, signal, traceparent) => {
    const { viewer, authorization } = caller;
    const passed = pick(request.headers, forwarded);
    const token: Headers = isTokenSent && authorization ? { authorization } : {};
    const address = () => clientAddress(request, trustedProxies);
    const client = () => clientOf(request, address(), countryHeader);
    const requestId = requestIdOf(request);
    let trace: string | undefined;
    const traceparentNow = () => (trace ??= traceparentOf(traceparent));
    const own = () => ({ ...passed, ...token, traceparent: traceparentNow(), [requestIdHeader]: requestId });
    const toBeSigned = sign && ((subgraph: string) => sign(caller, subgraph));
    const headersFor = createSubgraphHeaders(own, toBeSigned);
    return {
      caller,
      identityKey: keyOf(isTokenSent ? keyOfToken(caller) : '', passed),
      publicKey: keyOf('', passed),
      clientKey: viewer ? `user:${viewer.id}` : `address:${address()}`,
      // Nothing of a mutation is shared, so that its client keeps nothing from being so.
      subgraphHeaders: (subgraph, kind) =>
        signClient && kind === 'mutation'
          ? withClient(headersFor(subgraph), signClient(client()))
          : headersFor(subgraph),
      requestId,
      traceparent: traceparentNow,
      signal,
    };
  };
}

async function withClient(headers: Promise<Headers>, client: Promise<string>): Promise<Headers> {
  return { ...(await headers), [clientHeader]: await client };
}

/** Who asks over HTTP, and what goes along; throws `TOKEN_EXPIRED`, `TOKEN_INVALID` or `SERVICE_UNAVAILABLE`. */
export function createOpenContext(
  authenticate: Authenticate,
  contextFor: ContextFor,
): (request: IncomingMessage, gone: AbortSignal) => Promise<RequestContext> {
  return async (request, gone) => {
    const { authorization, traceparent } = request.headers;
    return contextFor(await authenticate(authorization), request, gone, traceparent?.toString());
  };
}

function pick(headers: IncomingHttpHeaders, names: readonly string[]): Headers {
  const picked: Record<string, string> = {};
  for (const name of names) {
    const value = headers[name];
    if (value !== undefined) picked[name] = value.toString();
  }
  return picked;
}

/** A caller that is remembered is not hashed again. */
function createKeyOfToken(): (caller: Caller) => string {
  const known = new WeakMap<Caller, string>();
  return (caller) => {
    if (!caller.authorization) return '';
    let key = known.get(caller);
    if (key === undefined) {
      key = hash('sha256', caller.authorization, 'base64url');
      known.set(caller, key);
    }
    return key;
  };
}

function keyOf(token: string, passed: Headers): string {
  const headers = Object.entries(passed);
  return headers.length === 0 ? token : hash('sha256', JSON.stringify([token, headers]), 'base64url');
}

/** The same headers for as long as the signature is the same: a subscription outlives many. */
function createSubgraphHeaders(
  own: () => Headers,
  sign: ((subgraph: string) => Promise<string>) | undefined,
): RequestContext['subgraphHeaders'] {
  let fields: Headers | undefined;
  let unsigned: Promise<Headers> | undefined;
  const known = new Map<string, { readonly signature: Promise<string>; readonly headers: Promise<Headers> }>();
  return (subgraph) => {
    const plain = (fields ??= own());
    if (!sign) return (unsigned ??= Promise.resolve(plain));
    const signature = sign(subgraph);
    const before = known.get(subgraph);
    if (before?.signature === signature) return before.headers;
    const headers = signature.then((identity) => ({ ...plain, [identityHeader]: identity }));
    known.set(subgraph, { signature, headers });
    return headers;
  };
}
