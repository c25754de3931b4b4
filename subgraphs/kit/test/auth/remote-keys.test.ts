import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, expect, it, vi } from 'vitest';
import {
  accessTokenAudience,
  accessTokenIssuer,
  createAccessTokenVerifier,
  remoteKeys,
} from '../../src/auth/access-token.ts';
import { loadKeys } from '../../src/auth/load-keys.ts';

const dayMs = 24 * 3_600_000;

/** The keys' address as the user service serves it, which may be down or publish nothing of what it did before. */
async function startKeys() {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  const key = { ...(await exportJWK(publicKey)), kid: 'first', alg: 'EdDSA' };
  const state = { isDown: false, keys: [key] };
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.writeHead(state.isDown ? 503 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ keys: state.keys }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const keys = remoteKeys(new URL(`http://127.0.0.1:${port}/`));
  return {
    state,
    verify: createAccessTokenVerifier(keys),
    load: () => loadKeys(keys),
    asked: () => asked,
    token: () =>
      new SignJWT({ roles: ['CUSTOMER'], scope: '' })
        .setProtectedHeader({ alg: 'EdDSA', kid: 'first' })
        .setSubject(uuidv7())
        .setIssuer(accessTokenIssuer)
        .setAudience(accessTokenAudience)
        .setExpirationTime(new Date(Date.now() + dayMs))
        .sign(privateKey),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

afterEach(() => {
  vi.useRealTimers();
});

it('checks tokens with the keys it knows for as long as the user service is away', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await using keys = await startKeys();
  await keys.verify(await keys.token());
  keys.state.isDown = true;
  vi.setSystemTime(Date.now() + 3_600_000);

  const checks = [await keys.verify(await keys.token()), await keys.verify(await keys.token())];

  expect(checks).toMatchObject([{ ok: true }, { ok: true }]);
});

it('has the keys before the first token, also when the user service starts last and is gone again', async () => {
  await using keys = await startKeys();
  keys.state.isDown = true;
  const loading = keys.load();
  await vi.waitFor(() => expect(keys.asked()).toBe(1));
  keys.state.isDown = false;
  await vi.waitFor(() => expect(keys.asked()).toBe(2), { timeout: 5_000 });
  await loading[Symbol.asyncDispose]();
  keys.state.isDown = true;

  expect(await keys.verify(await keys.token())).toMatchObject({ ok: true });
});

it('forgets a key that is published no longer', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await using keys = await startKeys();
  await keys.verify(await keys.token());
  keys.state.keys = [];
  vi.setSystemTime(Date.now() + 3_600_000);
  const token = await keys.token();

  await vi.waitFor(async () => {
    expect(await keys.verify(token)).toEqual({ ok: false, reason: 'INVALID' });
  });
});

it('throws while no key was ever known', async () => {
  await using keys = await startKeys();
  keys.state.isDown = true;

  await expect(keys.verify(await keys.token())).rejects.toThrow('JSON Web Key Set');
});
