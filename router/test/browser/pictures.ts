import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { findBrowser } from './find-browser.ts';
import { openBrowser } from './open-browser.ts';
import { shots } from './shots.ts';

// `npm run pictures -w router -- [folder] [address] [name of one]`: every page of the running shop, on a phone and a desk, light and dark.
const [folder = 'pictures', address = 'http://localhost:4000', only = ''] = process.argv.slice(2);

const sizes = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 },
};

/** However busy the machine is with other things. */
const timeoutMs = 120_000;

const browser = findBrowser();
if (browser === undefined) throw new Error('There is no Chromium here: apt-get install chromium');
const folderPath = resolve(folder);
await mkdir(folderPath, { recursive: true });
const open = await openBrowser(browser);
for (const [size, options] of Object.entries(sizes)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await open.newContext({ ...options, colorScheme, baseURL: address, reducedMotion: 'reduce' });
    await takeAll(context, `${size}-${colorScheme}`);
    await context.close();
  }
}
await open.close();

async function takeAll(context: BrowserContext, suffix: string): Promise<void> {
  const page = await context.newPage();
  page.setDefaultTimeout(timeoutMs);
  page.on('console', (message) => {
    if (message.type() === 'error') console.log(`${suffix}: ${message.text()}`);
  });
  for (const [name, go] of Object.entries(shots)) {
    await go(page);
    if (!name.includes(only)) continue;
    await settled(page);
    await page.screenshot({ path: join(folderPath, `${name}-${suffix}.png`), fullPage: true });
    console.log(`${name}-${suffix}.png`);
  }
}

/** Nothing is on its way any more: no skeleton, all pictures and fonts. A page that lives is never idle. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: 15_000 }).catch(() => undefined);
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  // A head that sticks would lie across the middle of a page that was scrolled.
  await page.evaluate('scrollTo(0, 0)');
  await page.evaluate(`Promise.all([
    document.fonts.ready,
    ...[...document.images].map((picture) => {
      picture.loading = 'eager';
      return picture.decode().catch(() => undefined);
    }),
  ]).then(() => undefined)`);
}
