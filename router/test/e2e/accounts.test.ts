import { freePorts } from '@agora/docker';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, type TestContext } from 'vitest';
import { startProvider, type TestProvider } from '../../../subgraphs/user/test/start-provider.ts';
import { browserOrSkip } from '../browser/browser-or-skip.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { openWatchedPage, type WatchedPage } from '../browser/watched-page.ts';
import { actAsCustomer } from './accounts/act-as-customer.ts';
import { connectProvider } from './accounts/connect-provider.ts';
import { enterWithProvider } from './accounts/enter-with-provider.ts';
import { keepPasskey } from './accounts/keep-passkey.ts';
import { keepPrivacy } from './accounts/keep-privacy.ts';
import { makeServiceToken } from './accounts/make-service-token.ts';
import { refuseAtProvider } from './accounts/refuse-at-provider.ts';
import { readTitles } from './accounts/read-titles.ts';
import { type RunningSystem, startSystem } from './start-system.ts';

const people = {
  grace: { email: 'grace@acme.example', email_verified: true, name: 'Grace Hopper' },
  ada: { email: 'ada@example.com', email_verified: true, name: 'Ada Lovelace' },
};

/** What people and staff do with accounts, in a browser; with a real provider of identities. */
describe('accounts', { timeout: 120_000 }, () => {
  let provider: TestProvider;
  let system: RunningSystem;
  let browser: Browser | undefined;
  let origin: string;

  beforeAll(async () => {
    const [port = 0] = await freePorts(1);
    // A browser keeps the cookies of the shop and those of the provider apart by their names, and a passkey belongs to a name.
    origin = `http://localhost:${port}`;
    provider = await startProvider(people, 'acme', origin);
    system = await startSystem({
      ROUTER_PORT: port.toString(),
      ROUTER_SAFELIST: 'pages',
      USER_IDENTITY_PROVIDERS: 'acme',
      USER_IDENTITY_ACME_NAME: 'Acme',
      USER_IDENTITY_ACME_ISSUER: provider.issuer,
      USER_IDENTITY_ACME_CLIENT_ID: 'shop',
      USER_IDENTITY_ACME_CLIENT_SECRET: 'a secret of the shop and the provider',
    });
  }, 300_000);

  afterAll(async () => {
    await browser?.close();
    await system[Symbol.asyncDispose]();
    await provider[Symbol.asyncDispose]();
  });

  async function visit(context: TestContext, options: BrowserContextOptions = {}): Promise<WatchedPage> {
    browser ??= await openBrowser(browserOrSkip(context));
    return openWatchedPage(browser, origin, options);
  }

  it('are opened by who signs in with a provider for the first time', async (context) => {
    await using visitor = await visit(context);

    await enterWithProvider(visitor);

    expect(visitor.faults).toEqual([]);
  });

  it('are not joined with what a provider says, but connected by their owners', async (context) => {
    await using visitor = await visit(context);

    await connectProvider(visitor);

    expect(visitor.faults).toEqual([]);
  });

  it('are not entered by who says no at a provider', async (context) => {
    await using visitor = await visit(context);

    await refuseAtProvider(visitor);

    expect(visitor.faults).toEqual([]);
  });

  it('are acted for by staff in one tab, with a banner on each page, until that is ended', async (context) => {
    await using visitor = await visit(context);

    await actAsCustomer(visitor);

    expect(visitor.faults).toEqual([]);
  });

  it('give their owners what the shop has of them, and an end', async (context) => {
    await using visitor = await visit(context);

    await keepPrivacy(visitor);

    expect(visitor.faults).toEqual([]);
  });

  it('are entered with a passkey, which is added and taken away', async (context) => {
    await using visitor = await visit(context);

    await keepPasskey(visitor);

    expect(visitor.faults).toEqual([]);
  });

  it('let programs do a part of what their owners may, by tokens of their own', async (context) => {
    await using visitor = await visit(context);

    await makeServiceToken(visitor);

    expect(visitor.faults).toEqual([]);
  });

  it('have consoles whose titles stand in the tab, however they are come to', async (context) => {
    await using visitor = await visit(context);

    await readTitles(visitor);

    expect(visitor.faults).toEqual([]);
  });
});
