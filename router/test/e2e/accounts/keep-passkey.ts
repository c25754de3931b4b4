import type { Page } from 'playwright-core';
import { password } from '../../browser/buy.ts';
import { fillSignIn } from '../../browser/sign-in.ts';
import type { WatchedPage } from '../../browser/watched-page.ts';

/** A customer adds a passkey, signs in with it, and takes it away. */
export async function keepPasskey({ page, lookOver }: WatchedPage): Promise<void> {
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
}

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
