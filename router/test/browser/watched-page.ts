import axe from 'axe-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { LookOver } from './buy.ts';

/** However busy the machine is with other things. */
const timeoutMs = 60_000;

/** A page of a new visitor, and all that goes wrong on it. */
export interface WatchedPage extends AsyncDisposable {
  readonly page: Page;
  /** Errors of the console and of scripts, and what axe found that keeps people out, in all tabs. */
  readonly faults: string[];
  /** Looks at the page as it is now. */
  readonly lookOver: LookOver;
  /** Another tab of the same browser. */
  readonly openTab: () => Promise<Page>;
}

export async function openWatchedPage(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ baseURL, reducedMotion: 'reduce', ...options });
  const faults: string[] = [];
  const page = await openTab(context, faults);
  return {
    page,
    faults,
    async lookOver(name) {
      const light = await findBarriers(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      // Nothing but the colours is another.
      const dark = await findBarriers(page, ['color-contrast']);
      await page.emulateMedia({ colorScheme: 'light' });
      faults.push(...light.map((fault) => `${name}, axe: ${fault}`), ...dark.map((fault) => `${name}, dark: ${fault}`));
    },
    openTab: () => openTab(context, faults),
    [Symbol.asyncDispose]: () => context.close(),
  };
}

async function openTab(context: BrowserContext, faults: string[]): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(timeoutMs);
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // So an access token that was taken back is told, which the page has renewed: what ended the session is in the story.
    if (message.text().includes('a status of 401')) return;
    // So is the page at the one address where there is none.
    if (message.text().includes('a status of 404') && message.location().url.endsWith('/nowhere')) return;
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  return page;
}

function findBarriers(page: Page, rules?: readonly string[]): Promise<string[]> {
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
  // A change of colours takes its time, unless another one ends it.
  return page.evaluate<string[]>(`new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    .then(() => Promise.allSettled(document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished)))
    .then(() => {
    const module = undefined;
    ${axe.source}
    const look = async (looksLeft) => {
      let hasChanged = false;
      const watcher = new MutationObserver(() => { hasChanged = true; });
      watcher.observe(document.body, { subtree: true, childList: true, characterData: true });
      // React Aria reads out from a corner of its own, which names what may be gone by now.
      const { violations } = await axe.run({ exclude: ['[data-live-announcer]'] }, ${JSON.stringify(options)});
      hasChanged ||= watcher.takeRecords().length > 0;
      watcher.disconnect();
      const found = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' '));
      // What is pushed meanwhile moves what is below it: axe then holds a text against the ground of another one.
      return found.length > 0 && hasChanged && looksLeft > 0 ? look(looksLeft - 1) : found;
    };
    return look(5);
  })`);
}
