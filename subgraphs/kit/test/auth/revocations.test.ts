import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { publicKeyOf } from '../../src/auth/key-from-secret.ts';
import { followRevocations } from '../../src/auth/revocation/follow-revocations.ts';
import { proofOf } from '../../src/auth/revocation/proof.ts';
import { RevocationList } from '../../src/auth/revocation/revocation-list.ts';
import type { TokenOrigin } from '../../src/auth/revocation/revocation.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { eventually } from '../../src/testing/eventually.ts';
import { startBreakableNetwork } from '../../src/testing/breakable-network.ts';
import { testRevocations } from '../../src/testing/test-revocations.ts';

const secret = 'a secret that only these tests share with each other';
const noon = new Date('2031-03-01T12:00:00Z');
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
const originOf = (changed: Partial<TokenOrigin> = {}): TokenOrigin => ({
  userId: uuidv7(),
  sessionId: uuidv7(),
  issuedAt: minutes(-1),
  ...changed,
});

describe('the list of revocations', () => {
  it('holds all tokens of a session, and of no other session of the user', () => {
    const list = new RevocationList();
    const origin = originOf();

    list.add(
      [{ userId: origin.userId, sessionId: String(origin.sessionId), issuedBefore: noon, expiresAt: minutes(15) }],
      noon,
    );

    expect(list.isRevoked(origin)).toBe(true);
    expect(list.isRevoked({ ...origin, issuedAt: minutes(1) })).toBe(true);
    expect(list.isRevoked({ ...origin, sessionId: uuidv7() })).toBe(false);
    expect(list.isRevoked({ ...origin, sessionId: undefined })).toBe(false);
  });

  it('holds the tokens that a user was given before, whatever comes in which order', () => {
    const list = new RevocationList();
    const origin = originOf();
    const of = (at: number) => ({
      userId: origin.userId,
      sessionId: null,
      issuedBefore: minutes(at),
      expiresAt: minutes(at + 15),
    });

    list.add([of(2)], noon);
    list.add([of(0)], noon);

    expect(list.isRevoked({ ...origin, issuedAt: minutes(1) })).toBe(true);
    expect(list.isRevoked({ ...origin, issuedAt: minutes(2) })).toBe(false);
    expect(list.isRevoked(originOf())).toBe(false);
  });

  it('tells whom it concerns, once, and forgets what no token can be left of', () => {
    const list = new RevocationList();
    const [origin, other] = [originOf(), originOf()];
    const told: string[] = [];
    list.onceRevoked(origin, () => told.push('ended'));
    list.onceRevoked({ ...origin, sessionId: uuidv7() }, () => told.push('other session'));
    list.onceRevoked(origin, () => told.push('called off'))();
    const revocation = {
      userId: origin.userId,
      sessionId: String(origin.sessionId),
      issuedBefore: noon,
      expiresAt: minutes(15),
    };

    const added = [list.add([revocation], noon), list.add([revocation], noon)];
    list.onceRevoked(origin, () => told.push('at once'));
    list.add([{ ...revocation, userId: other.userId, sessionId: null, expiresAt: minutes(40) }], minutes(15));

    expect(told).toEqual(['ended', 'at once']);
    expect(added).toEqual([[revocation], []]);
    expect(list.live().map(({ userId }) => userId)).toEqual([other.userId]);
  });
});

interface FollowOptions {
  readonly graceMs?: number;
  readonly secret?: string;
}

function followAt(port: number, { secret: own = secret, ...options }: FollowOptions = {}) {
  return followRevocations({
    jwksUrl: new URL(`http://127.0.0.1:${port}/.well-known/jwks.json`),
    headers: () => proofOf(own),
    log: createLog('test', 'silent'),
    patienceMs: 300,
    ...options,
  });
}

async function end(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}

/** The user service's side in a process of its own, which can be made to hang. */
async function startTellingProcess() {
  const child = fork(join(import.meta.dirname, 'telling-process.ts'), [publicKeyOf(secret)]);
  const [port] = (await once(child, 'message')) as [number];
  return {
    port,
    signal: (signal: NodeJS.Signals) => child.kill(signal),
    async [Symbol.asyncDispose]() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The user service's side over HTTP, which can be away and come back at the same address. */
async function startTelling() {
  const telling = testRevocations([publicKeyOf(secret)]);
  const begin = (port: number, handle: RequestListener = (...asked) => void telling.handle(...asked)) => {
    const server = createServer(handle);
    return new Promise<typeof server>((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)));
  };
  let server = await begin(0);
  const { port } = server.address() as AddressInfo;
  const leave = () => end(server);
  return {
    port,
    revoke: (of: Parameters<typeof telling.revoke>[0]) => telling.revoke(of),
    leave,
    comeBack: async () => void (server = await begin(port)),
    replaceBy: async (handle: RequestListener) => {
      const other = await begin(port, handle);
      return { [Symbol.asyncDispose]: () => end(other) };
    },
    follow: ({ port: at = port, ...options }: FollowOptions & { port?: number } = {}) => followAt(at, options),
    async [Symbol.asyncDispose]() {
      await telling[Symbol.asyncDispose]();
      await leave();
    },
  };
}

const sessionOf = ({ userId, sessionId }: TokenOrigin) => ({ userId, sessionId: sessionId ?? null });

describe('following revocations', () => {
  it('knows at first what was revoked before, and hears of the next ones within a second', async () => {
    await using telling = await startTelling();
    const [before, after] = [originOf(), originOf()];
    telling.revoke(sessionOf(before));
    await using replicas = new AsyncDisposableStack();
    const followers = [replicas.use(telling.follow()), replicas.use(telling.follow())];
    await Promise.all(followers.map((one) => eventually(() => one.whenKnown())));
    const ended = followers.map((one) => new Promise<void>((resolve) => one.onceRevoked(after, resolve)));
    expect(followers.map((one) => [one.isRevoked(before), one.isRevoked(after)])).toEqual([
      [true, false],
      [true, false],
    ]);

    const since = performance.now();
    telling.revoke(sessionOf(after));
    await Promise.all(ended);

    expect(performance.now() - since).toBeLessThan(1_000);
    expect(followers.map((one) => one.isRevoked(after))).toEqual([true, true]);
  });

  it('knows nothing before it has heard, and all when it has', async () => {
    await using telling = await startTelling();
    const origin = originOf();
    await telling.leave();
    await using follower = telling.follow();

    await expect(follower.whenKnown()).rejects.toThrow('has not told');
    telling.revoke(sessionOf(origin));
    await telling.comeBack();
    await eventually(() => follower.whenKnown());

    expect(follower.isRevoked(origin)).toBe(true);
  });

  it('believes what it last heard while the user service is away, for a while only, and catches up', async () => {
    await using telling = await startTelling();
    await using patient = telling.follow();
    await using strict = telling.follow({ graceMs: 0 });
    const origin = originOf();
    await Promise.all([patient, strict].map((one) => eventually(() => one.whenKnown())));

    await telling.leave();
    await eventually(() => {
      expect(strict.isKnown).toBe(false);
      return Promise.resolve();
    });
    const isStillBelieved = patient.isKnown;
    telling.revoke(sessionOf(origin));
    await telling.comeBack();
    await eventually(() => strict.whenKnown());

    expect(isStillBelieved).toBe(true);
    expect(strict.isRevoked(origin)).toBe(true);
    await eventually(() => {
      expect(patient.isRevoked(origin)).toBe(true);
      return Promise.resolve();
    });
  });

  it('is not current two seconds after the network was cut, and catches up when it is whole', async () => {
    await using telling = await startTelling();
    await using network = await startBreakableNetwork(telling.port);
    await using follower = telling.follow({ port: network.port });
    const origin = originOf();
    await eventually(() => follower.whenCurrent());

    const since = performance.now();
    network.cut();
    telling.revoke(sessionOf(origin));
    await eventually(() => expect(follower.isCurrent).toBe(false));
    const unheardFor = performance.now() - since;
    await expect(follower.whenCurrent()).rejects.toThrow('has not told');
    network.mend();
    await eventually(() => follower.whenCurrent());

    expect(unheardFor).toBeLessThan(3_000);
    expect(follower.isRevoked(origin)).toBe(true);
  });

  it('is not current while the user service hangs, is believed for reading for a while, and is current when it goes on', async () => {
    await using hanging = await startTellingProcess();
    await using patient = followAt(hanging.port);
    await using strict = followAt(hanging.port, { graceMs: 0 });
    await Promise.all([patient, strict].map((one) => eventually(() => one.whenCurrent())));

    hanging.signal('SIGSTOP');
    await eventually(() => expect([patient.isCurrent, strict.isKnown]).toEqual([false, false]));
    await eventually(() => expect(patient.isKnown).toBe(true));
    await expect(strict.whenKnown()).rejects.toThrow('has not told');
    hanging.signal('SIGCONT');

    await Promise.all([patient, strict].map((one) => eventually(() => one.whenCurrent())));
  });

  it('is current for a while where nobody is at the address of the user service, not where something else answers', async () => {
    await using telling = await startTelling();
    await using follower = telling.follow();
    await eventually(() => follower.whenCurrent());

    await telling.leave();
    const since = performance.now();
    const seen = new Set<boolean>();
    await eventually(() => {
      seen.add(follower.isCurrent);
      expect(performance.now() - since).toBeGreaterThan(2_500);
    });
    expect([...seen]).toEqual([true]);
    await using _ = await telling.replaceBy((_request, response) => response.writeHead(503).end());

    await eventually(() => expect(follower.isCurrent).toBe(false));
  });

  it('is told nothing without the secret of the shop', async () => {
    await using telling = await startTelling();
    await using stranger = telling.follow({ secret: 'x'.repeat(40) });

    await expect(stranger.whenKnown()).rejects.toThrow('has not told');
  });
});
