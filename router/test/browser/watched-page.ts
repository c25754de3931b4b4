import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import type { LookOver } from './buy.ts';

/** A page of a new visitor, and all that goes wrong on it. */
export interface WatchedPage extends AsyncDisposable {
  readonly page: Page;
  /** Errors of the console and of scripts, and what axe found that keeps people out. */
  readonly faults: string[];
  /** Looks at the page as it is now. */
  readonly lookOver: LookOver;
}

export async function openWatchedPage(browser: Browser, baseURL: string): Promise<WatchedPage> {
  const context = await browser.newContext({ baseURL, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // So an access token that was taken back is told, which the page has renewed: what ended the session is in the story.
    if (message.text().includes('a status of 401')) return;
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  return {
    page,
    faults,
    async lookOver(name) {
      const found = await page.evaluate<string[]>(`(() => {
        const module = undefined;
        ${axe.source}
        // React Aria reads out from a corner of its own, which names what may be gone by now.
        return axe.run({ exclude: ['[data-live-announcer]'] }, { resultTypes: ['violations'] }).then(({ violations }) =>
          violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')));
      })()`);
      faults.push(...found.map((fault) => `${name}, axe: ${fault}`));
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}
