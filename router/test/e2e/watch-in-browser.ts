import { orderDelivered } from '@agora/schema';
import type { Page } from 'playwright-core';
import { password } from '../browser/buy.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { openWatchedPage } from '../browser/watched-page.ts';
import { buryEvent } from './bury-event.ts';
import { buy } from './purchase-walk.ts';
import { createShopClient } from './shop-client.ts';
import type { RunningSystem } from './start-system.ts';

/**
 * An admin at the operations, while somebody buys: the purchase hop by hop, a dead letter that is replayed, and a service that is killed beside those
 * that go on. Resolves to what went wrong on the page; throws when something is not shown.
 */
export async function watchInBrowser(system: RunningSystem, chromium: string): Promise<readonly string[]> {
  await using browser = await openBrowser(chromium);
  await using visit = await openWatchedPage(browser, system.router.origin);
  const { page, faults, lookOver } = visit;

  await page.goto('/sign-in?to=/console/operations');
  await page.getByLabel('E-mail address').fill('admin@example.com');
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByText('Live', { exact: true }).waitFor();
  await page.locator('tr[data-service]', { hasText: 'up' }).nth(9).waitFor();

  const orderId = await seePurchase(page, system);
  await lookOver('operations');
  await replayDeadLetter(page, system, orderId);
  await seeServiceDown(page, system);
  return faults;
}

async function seePurchase(page: Page, system: RunningSystem): Promise<string> {
  await using shop = createShopClient(system.router);
  const { customer, orderId } = await buy(shop, { providerToken: 'tok_approve' });
  await customer[Symbol.asyncDispose]();
  const hops = page.getByRole('list', { name: 'Hops of the purchase' });
  const hopOf = (type: string) => hops.locator(':scope > li', { hasText: `told ${type}` });
  await hopOf('checkout.completed v2').waitFor();
  await hopOf('order.created')
    .getByText(/^inventory after \d/)
    .first()
    .waitFor();
  await hopOf('delivery.delivered')
    .getByText(/^order after \d/)
    .first()
    .waitFor();
  await hopOf('order.delivered')
    .getByText(/^review after \d/)
    .first()
    .waitFor();
  await page.getByLabel('What happened last').getByText('order.delivered').first().waitFor();
  return orderId;
}

async function replayDeadLetter(page: Page, system: RunningSystem, orderId: string): Promise<void> {
  await buryEvent(system.directory, { type: orderDelivered.type, subject: orderId, emitter: 'order', at: 'review' });
  await page.getByText('Error: the shelf was full').waitFor();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('review tries again.').waitFor();
  await page.getByText('review gave up nothing.').waitFor();
}

async function seeServiceDown(page: Page, system: RunningSystem): Promise<void> {
  const rowOf = (service: string) => page.locator(`tr[data-service="${service}"]`);
  await system.kill('review');
  await rowOf('review').getByText('does not answer').waitFor();
  await rowOf('order').getByText('up', { exact: true }).waitFor();
  await rowOf('review').getByText('up', { exact: true }).waitFor();
}
