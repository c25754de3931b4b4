import { gzipSync } from 'node:zlib';
import type { Browser, Request } from 'playwright-core';

/** What one visit of a page took, by somebody whose browser has nothing of the shop yet. */
export interface VisitFigures {
  /** Until the largest of what is seen first was painted. */
  readonly paintedMs: number;
  readonly scriptBytes: number;
  /** Of all that came, as it came over the network. */
  readonly bytes: number;
  /** Operations by which the page itself got its data. */
  readonly operations: readonly string[];
}

/** What stands around every page asks for itself, at the same time. */
const frameOperations = new Set(['Frame', 'OpenCart', 'UnreadCount']);

const watchPaint = `new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) globalThis.largestPaint = entry.startTime;
}).observe({ type: 'largest-contentful-paint', buffered: true });`;

export async function measureVisit(browser: Browser, url: URL): Promise<VisitFigures> {
  const context = await browser.newContext();
  await context.addInitScript(watchPaint);
  const page = await context.newPage();
  const finished: Request[] = [];
  const asked: Request[] = [];
  page.on('requestfinished', (request) => finished.push(request));
  // An answer that comes in parts may go on when the page is complete.
  page.on('request', (request) => asked.push(request));
  await page.goto(url.href, { waitUntil: 'networkidle' });
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  const paintedMs = await page.evaluate<number>('globalThis.largestPaint');

  let scriptBytes = 0;
  let bytes = 0;
  const operations: string[] = [];
  for (const request of finished) {
    bytes += (await request.sizes()).responseBodySize;
    const response = await request.response();
    if (request.resourceType() === 'script' && response) scriptBytes += gzipSync(await response.body()).length;
  }
  for (const request of asked) {
    if (new URL(request.url()).pathname !== '/graphql') continue;
    const { operationName = '' } = request.postDataJSON() as { readonly operationName?: string };
    if (!frameOperations.has(operationName)) operations.push(operationName);
  }
  await context.close();
  return { paintedMs, scriptBytes, bytes, operations };
}
