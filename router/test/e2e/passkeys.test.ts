import { freePorts } from '@agora/docker';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { browserOrSkip } from '../browser/browser-or-skip.ts';
import { password } from '../browser/buy.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { fillSignIn } from '../browser/sign-in.ts';
import { openWatchedPage } from '../browser/watched-page.ts';
import { type RunningSystem, startSystem } from './start-system.ts';

let system: RunningSystem;
let shop: string;
beforeAll(async () => {
  const [port = 0] = await freePorts(1);
  // A passkey belongs to a domain, and an address is none.
  shop = `http://localhost:${port}`;
  system = await startSystem({ ROUTER_PORT: port.toString() });
}, 120_000);
afterAll(() => system[Symbol.asyncDispose]());

it('lets a customer add a passkey, sign in with it, and take it away', async (context) => {
  await using browser = await openBrowser(browserOrSkip(context));
  await using visit = await openWatchedPage(browser, shop);
  const { page, faults, lookOver } = visit;
  await plugInAuthenticator(page);

  await page.goto('/sign-in?to=/account/security');
  await fillSignIn(page, 'ada@example.com');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByLabel('Name', { exact: true }).fill('My phone');
  await page.getByLabel('Password').fill(password);
  await lookOver('adding a passkey');
  await page.getByRole('button', { name: 'Make the passkey' }).click();
  await page.getByText('never used').waitFor();
  await lookOver('passkeys');

  await page.request.delete('/session', { data: {} });
  await page.goto('/sign-in?to=/account/security');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page
    .getByText(/last used .+/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: /^Remove My phone/ }).click();
  await page.getByText('My phone').waitFor({ state: 'detached' });

  expect(faults).toEqual([]);
}, 120_000);

/** Chromium's own, which is asked for nothing: whoever uses it has proven themselves. */
async function plugInAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
