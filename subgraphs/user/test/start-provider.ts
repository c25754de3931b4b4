import { createServer, type Server } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider } from 'oidc-provider';
import { z } from 'zod';
import { IdentityProvider } from '../src/db/identities/identity-provider.ts';

export const shopOrigin = 'https://shop.example';

/** What the provider knows of who signs in there, by the name that they give. */
export interface Person {
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

export interface TestProvider extends AsyncDisposable {
  readonly issuer: string;
  /** As the shop knows it. */
  readonly known: IdentityProvider;
  /** Signs somebody in at the provider, as their browser would, and gives the parameters that it is sent back with. */
  signIn(url: string, login: string): Promise<string>;
  /** Says no in place of that. */
  deny(url: string): Promise<string>;
  close(): Promise<void>;
}

/** A real provider of identities, with a sign-in page that asks for a name alone; `origin` is that of the shop. */
export async function startProvider(
  people: Readonly<Record<string, Person>>,
  id = 'acme',
  origin = shopOrigin,
): Promise<TestProvider> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const server: Server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'shop',
        client_secret: 'a secret of the shop and the provider',
        redirect_uris: [`${origin}/sign-in/with/${id}`],
        id_token_signed_response_alg: 'ES256',
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: 'one' }] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'locale'] },
    scopes: ['openid', 'email', 'profile'],
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ['a key of cookies'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...people[sub] }) }),
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    if (!pathname.startsWith('/interaction/')) return void answer(request, response);
    const isBrowser = request.headers.accept?.includes('text/html') ?? false;
    const finish = async () => {
      const { prompt, params, session } = await provider.interactionDetails(request, response);
      // Who has signed in agrees to everything.
      const login = searchParams.get('login') ?? session?.accountId;
      if (login === undefined && isBrowser && !searchParams.has('no')) {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(pageFor(Object.keys(people)));
        return;
      }
      if (login === undefined) {
        return provider.interactionFinished(request, response, { error: 'access_denied' });
      }
      if (prompt.name === 'login') {
        return provider.interactionFinished(request, response, { login: { accountId: login } });
      }
      const grant = new provider.Grant({ accountId: login, clientId: String(params['client_id']) });
      grant.addOIDCScope(String(params['scope']));
      const grantId = await grant.save();
      return provider.interactionFinished(request, response, { consent: { grantId } });
    };
    finish().catch(() => response.writeHead(500).end());
  });

  return {
    issuer,
    known: new IdentityProvider(
      { id, name: 'Acme', issuer, clientId: 'shop', clientSecret: 'a secret of the shop and the provider' },
      origin,
    ),
    signIn: (url, login) => browse(url, issuer, `?login=${login}`),
    deny: (url) => browse(url, issuer, ''),
    close: () => close(server),
    [Symbol.asyncDispose]: () => close(server),
  };
}

/** For people in a browser: whom to sign in as. */
function pageFor(logins: readonly string[]): string {
  const links = logins.map((login) => `<li><a href="?login=${login}">${login}</a></li>`);
  return `<!doctype html><title>Acme</title><link rel="icon" href="data:,"><ul>${links.join('')}</ul><a href="?no">None of them</a>`;
}

/** Follows redirects with the cookies that they set, until one leads back to the shop. */
async function browse(start: string, issuer: string, answer: string): Promise<string> {
  const cookies = new Map<string, string>();
  let url = start;
  for (let hop = 0; hop < 12; hop++) {
    const cookie = Array.from(cookies, ([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`the provider answered ${response.status}: ${await response.text()}`);
    const next = new URL(location, issuer);
    if (next.origin === shopOrigin) return next.search.slice(1);
    if (next.pathname.startsWith('/interaction/')) next.search = answer;
    url = next.href;
  }
  throw new Error('the provider led nowhere');
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
