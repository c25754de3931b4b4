import { signIdentity } from '../../src/auth/identity-header.ts';
import type { SigningKey } from '../../src/auth/signed-header.ts';
import type { Viewer } from '../../src/auth/viewer.ts';
import { operationsAudience } from '../../src/operations/facts.ts';
import { signTestToken } from '../../src/testing/test-keys.ts';
import { testRouterKey } from '../../src/testing/test-router.ts';
import { startTestSubgraph } from '../../src/testing/start-test-subgraph.ts';
import { fixture } from '../fixture/src/subgraph.ts';

export const support = { id: '018f0000-0000-7000-8000-0000000005a0', roles: ['SUPPORT'], scopes: ['operations:read'] };
export const admin = { ...support, roles: ['ADMIN'], scopes: ['operations:read', 'operations:manage'] };

interface By {
  readonly viewer?: Viewer | undefined;
  readonly key?: SigningKey;
  readonly audience?: string;
}

/** What comes with a request that the router makes for somebody. */
export async function headersBy({
  viewer,
  key = testRouterKey,
  audience = operationsAudience('review'),
}: By): Promise<Record<string, string>> {
  return {
    'x-agora-identity': await signIdentity({ viewer }, key, audience),
    ...(viewer && { authorization: `Bearer ${await signTestToken(viewer)}` }),
  };
}

/** A service, and its operations as the router asks for them. */
export async function startWatched(failingNames: readonly string[] = []) {
  const failing = new Set(failingNames);
  const shop = await startTestSubgraph(fixture, { failingNames: failing });
  const open = async (path: string, by: Viewer, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    for (const [name, value] of Object.entries(await headersBy({ viewer: by }))) headers.set(name, value);
    return shop.request(path, { ...init, headers });
  };
  const jsonOf = async (answer: Response): Promise<unknown> => answer.json();
  return Object.assign(shop, {
    failing,
    open,
    look: async (path: string, by: Viewer = support) => jsonOf(await open(path, by)),
    send: async (path: string, body: unknown, by: Viewer = support) =>
      jsonOf(
        await open(path, by, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      ),
  });
}
