import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { password } from '../../browser/buy.ts';
import { openWatchedPage, type WatchedPage } from '../../browser/watched-page.ts';

export interface Visit {
  readonly origin: string;
  /** Who works at the demo shop. */
  readonly worker: 'vendor' | 'courier' | 'support' | 'admin';
  /** Below `/console`. */
  readonly path: string;
  readonly work: (page: Pick<WatchedPage, 'page' | 'lookOver'>) => Promise<void>;
}

/** Signs somebody in who works at the shop, and has them do their work: nothing may go wrong on the pages meanwhile. */
export async function atConsole(browser: Browser, { origin, worker, path, work }: Visit): Promise<void> {
  await using visit = await openWatchedPage(browser, origin);
  const { page, faults } = visit;
  await page.goto(`/console${path}`);
  await signIn(page, worker);
  await work(visit);
  expect(faults).toEqual([]);
}

async function signIn(page: Page, worker: Visit['worker']): Promise<void> {
  await page.getByLabel('E-mail address').fill(`${worker}@example.com`);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/console/*');
}
