import { IncomingMessage, type IncomingHttpHeaders } from 'node:http';
import { Socket } from 'node:net';
import {
  clientHeader,
  createAccessTokenVerifier,
  createHeaderVerifier,
  identityHeader,
  remoteKeys,
  signingKey,
  verifyClient,
  verifyIdentity,
} from '@agora/kit/edge';
import { describe, expect, it } from 'vitest';
import { authenticateNobody, type Caller, createAuthenticate } from '../../src/security/authenticate.ts';
import { claimsOf } from '../../src/security/claims.ts';
import { clientAddress } from '../../src/security/client-address.ts';
import { createClientSigner } from '../../src/security/client-signer.ts';
import { createContextFor, createOpenContext } from '../../src/security/create-request-context.ts';
import { createIdentitySigner } from '../../src/security/identity-signer.ts';
import { rememberCallers } from '../../src/security/remember-callers.ts';
import { startTestTokens } from '../harness/test-tokens.ts';

const router = signingKey('a-secret-of-the-tests-with-32-characters');
const verify = createHeaderVerifier([router.publicKey]);
const ada = '0198a1de-0000-7000-8000-000000000001';
const neverGone = new AbortController().signal;

function requestWith(headers: IncomingHttpHeaders, remoteAddress = '127.0.0.1'): IncomingMessage {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: remoteAddress });
  return Object.assign(new IncomingMessage(socket), { headers });
}

async function startContexts(forwardHeaders: readonly string[] = []) {
  const tokens = await startTestTokens();
  const authenticate = createAuthenticate(createAccessTokenVerifier(remoteKeys(tokens.jwksUrl)));
  const contextFor = createContextFor({
    sign: createIdentitySigner(router),
    signClient: createClientSigner(router),
    forwardHeaders,
  });
  const open = createOpenContext(authenticate, contextFor);
  return {
    tokens,
    open: (headers: IncomingHttpHeaders) => open(requestWith(headers), neverGone),
    [Symbol.asyncDispose]: () => tokens[Symbol.asyncDispose](),
  };
}

describe('the context of a request', () => {
  it('of a guest shows subgraphs a signed nobody and a new trace, and nothing else', async () => {
    await using contexts = await startContexts();

    const context = await contexts.open({ cookie: 'a=b', 'x-tenant': 't' });
    const headers = await context.subgraphHeaders('order');

    expect(context).toMatchObject({ identityKey: '', clientKey: 'address:127.0.0.1' });
    expect(Object.keys(headers).sort()).toEqual(['traceparent', identityHeader, 'x-request-id']);
    expect(await verifyIdentity(headers[identityHeader], verify, 'order')).toEqual({ viewer: undefined });
    expect(claimsOf(context.caller)).toEqual({ isAuthenticated: false, scopes: [], policies: [] });
  });

  it('signs for each subgraph what no other accepts', async () => {
    await using contexts = await startContexts();
    const context = await contexts.open({});

    const { [identityHeader]: identity } = await context.subgraphHeaders('order');

    expect(await verifyIdentity(identity, verify, 'order')).toBeDefined();
    expect(await verifyIdentity(identity, verify, 'payment')).toBeUndefined();
  });

  it('tells subgraphs beside a mutation from which network it comes, whatever the client says, and beside no query', async () => {
    await using contexts = await startContexts([clientHeader]);

    const context = await contexts.open({ [clientHeader]: 'forged' });
    const ofQuery = await context.subgraphHeaders('user', 'query');
    const ofMutation = await context.subgraphHeaders('user', 'mutation');

    expect(ofQuery[clientHeader]).toBeUndefined();
    expect(await verifyClient(ofMutation[clientHeader], verify)).toEqual({ address: '127.0.0.1' });
    expect(await verifyClient(ofMutation[identityHeader], verify)).toBeUndefined();
    expect(await verifyIdentity(ofMutation[clientHeader], verify, 'user')).toBeUndefined();
  });

  it('tells subgraphs what the client calls itself, and the country that a proxy names', async () => {
    const signClient = createClientSigner(router);
    const contextFor = createContextFor({
      sign: undefined,
      signClient,
      forwardHeaders: [],
      countryHeader: 'x-country',
    });
    const guest: Caller = { viewer: undefined, authorization: undefined, expiresAt: undefined };
    const clientOf = async (headers: IncomingHttpHeaders) => {
      const { subgraphHeaders } = contextFor(guest, requestWith(headers), neverGone);
      return verifyClient((await subgraphHeaders('user', 'mutation'))[clientHeader], verify);
    };

    const browser = await clientOf({ 'user-agent': `Shop\u0007 ${'x'.repeat(1000)}`, 'x-country': 'de' });
    const nameless = await clientOf({ 'x-country': 'XX' });

    expect(browser).toEqual({ address: '127.0.0.1', userAgent: `Shop ${'x'.repeat(395)}`, country: 'DE' });
    expect(nameless).toEqual({ address: '127.0.0.1' });
  });

  it('of a user shows subgraphs the token too, and keeps a trace', async () => {
    await using contexts = await startContexts();
    const authorization = await contexts.tokens.headerFor(ada);
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

    const context = await contexts.open({ authorization, traceparent });
    const headers = await context.subgraphHeaders('order');

    expect(context.clientKey).toBe(`user:${ada}`);
    expect(context.identityKey).not.toContain(authorization.slice(7));
    expect(headers).toMatchObject({ authorization, traceparent });
    expect(await verifyIdentity(headers[identityHeader], verify, 'order')).toMatchObject({ viewer: { id: ada } });
    expect(claimsOf(context.caller)).toEqual({ isAuthenticated: true, scopes: ['order:read'], policies: ['CUSTOMER'] });
  });

  it('forwards the headers that are set to be, except the router’s own', async () => {
    await using contexts = await startContexts(['x-tenant', 'host', identityHeader, 'x-absent']);

    const context = await contexts.open({ 'x-tenant': 't', host: 'h', [identityHeader]: 'forged' });
    const headers = await context.subgraphHeaders('order');

    expect(headers).toMatchObject({ 'x-tenant': 't' });
    expect(headers['host']).toBeUndefined();
    expect(headers[identityHeader]).not.toBe('forged');
  });

  it('has one key for those who would get the same answers', async () => {
    await using contexts = await startContexts(['x-tenant']);
    const [one, other] = [await contexts.tokens.headerFor(ada, '15m'), await contexts.tokens.headerFor(ada, '16m')];
    const keyOf = async (headers: IncomingHttpHeaders) => (await contexts.open(headers)).identityKey;

    const keys = await Promise.all(
      [
        {},
        { 'x-tenant': 'a' },
        { 'x-tenant': 'b' },
        { authorization: one },
        { authorization: other },
        { authorization: one, 'x-tenant': 'a' },
      ].map(keyOf),
    );

    expect(new Set(keys).size).toBe(6);
    expect(await keyOf({ authorization: one, 'x-tenant': 'a', traceparent: 'x', cookie: 'c' })).toBe(keys[5]);
  });

  it('is refused to those whose token is not valid', async () => {
    await using contexts = await startContexts();

    await expect(contexts.open({ authorization: 'Bearer nonsense' })).rejects.toMatchObject({
      extensions: { code: 'TOKEN_INVALID' },
    });
  });

  it('signs anew when a subscription outlives the signature', async () => {
    let signatures = 0;
    let current = Promise.resolve('first');
    const sign = () => {
      signatures += 1;
      return current;
    };
    const guest: Caller = { viewer: undefined, authorization: undefined, expiresAt: undefined };
    const { subgraphHeaders } = createContextFor({ sign, forwardHeaders: [] })(guest, requestWith({}), neverGone);

    const first = await subgraphHeaders('order');
    const same = await subgraphHeaders('order');
    current = Promise.resolve('second');
    const second = await subgraphHeaders('order');

    expect(same).toBe(first);
    expect(second).toEqual({ ...first, [identityHeader]: 'second' });
    expect(signatures).toBe(3);
  });
});

describe('a router over a foreign supergraph', () => {
  const open = (forwardHeaders: readonly string[]) =>
    createOpenContext(authenticateNobody, createContextFor({ sign: undefined, forwardHeaders }));

  it('knows nobody and tells its subgraphs nothing', async () => {
    const context = await open([])(requestWith({ authorization: 'Bearer a' }), neverGone);

    expect(Object.keys(await context.subgraphHeaders('order'))).toEqual(['traceparent', 'x-request-id']);
    expect(context.identityKey).toBe('');
    expect(claimsOf(context.caller).isAuthenticated).toBe(false);
  });

  it('forwards a token as any other header', async () => {
    const request = requestWith({ authorization: 'Bearer a' });

    const context = await open(['authorization'])(request, neverGone);

    expect(await context.subgraphHeaders('order')).toMatchObject({ authorization: 'Bearer a' });
    expect(context.identityKey).not.toBe('');
  });
});

describe('a caller who is remembered', () => {
  const startClock = () => {
    const clock = { now: 1_000_000, verified: 0 };
    const callerUntil = (expiresAt: number): Caller => ({
      viewer: { id: ada, roles: [], scopes: [] },
      authorization: 'Bearer a',
      expiresAt: new Date(expiresAt),
    });
    return { clock, callerUntil };
  };

  it('is verified again after half a minute', async () => {
    const { clock, callerUntil } = startClock();
    const authenticate = rememberCallers(
      () => {
        clock.verified += 1;
        return Promise.resolve(callerUntil(clock.now + 900_000));
      },
      () => clock.now,
    );

    const [first, second] = await Promise.all([authenticate('Bearer a'), authenticate('Bearer a')]);
    clock.now += 30_001;
    await authenticate('Bearer a');

    expect(first).toBe(second);
    expect(clock.verified).toBe(2);
  });

  it('is verified again when the token has run out', async () => {
    const { clock, callerUntil } = startClock();
    const expiresAt = clock.now + 5_000;
    const authenticate = rememberCallers(
      () => (clock.now < expiresAt ? Promise.resolve(callerUntil(expiresAt)) : Promise.reject(new Error('expired'))),
      () => clock.now,
    );

    await authenticate('Bearer a');
    clock.now = expiresAt;

    await expect(authenticate('Bearer a')).rejects.toThrow('expired');
  });

  it('is not one who was refused', async () => {
    const { clock, callerUntil } = startClock();
    const authenticate = rememberCallers(() => {
      clock.verified += 1;
      return clock.verified === 1 ? Promise.reject(new Error('away')) : Promise.resolve(callerUntil(Infinity));
    });

    await expect(authenticate('Bearer a')).rejects.toThrow('away');
    await expect(authenticate('Bearer a')).resolves.toMatchObject({ authorization: 'Bearer a' });
  });
});

describe('the address of a client', () => {
  it.each([
    ['10.0.0.7', '10.0.0.7'],
    ['::ffff:10.0.0.7', '10.0.0.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8::6', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ])('%s counts as %s', (remoteAddress, expected) => {
    expect(clientAddress(requestWith({}, remoteAddress), 0)).toBe(expected);
  });

  it('is what the outermost of our own proxies saw', () => {
    const request = requestWith({ 'x-forwarded-for': 'forged, 203.0.113.9, 10.0.0.2' });

    expect(clientAddress(request, 0)).toBe('127.0.0.1');
    expect(clientAddress(request, 1)).toBe('10.0.0.2');
    expect(clientAddress(request, 2)).toBe('203.0.113.9');
    expect(clientAddress(requestWith({}), 2)).toBe('127.0.0.1');
  });
});
