import { gzipSync } from 'node:zlib';
import type { Browser, Request } from 'playwright-core';

/** What one visit of a page took, by somebody whose browser has nothing of the shop yet. */
export interface VisitFigures {
  /** Until the largest of what is seen first was painted. */
  readonly paintedMs: number;
  readonly scriptBytes: number;
  /** Of all that came, as it came over the network. */
  readonly bytes: number;
  /** Of GraphQL. */
  readonly requests: number;
  /** So many of them followed one another: one where none waited for another's answer. */
  readonly waves: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const watchPaint = `new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) globalThis.largestPaint = entry.startTime;
}).observe({ type: 'largest-contentful-paint', buffered: true });`;

export async function measureVisit(browser: Browser, url: URL): Promise<VisitFigures> {
  const context = await browser.newContext();
  await context.addInitScript(watchPaint);
  const page = await context.newPage();
  const finished: Request[] = [];
  page.on('requestfinished', (request) => finished.push(request));
  await page.goto(url.href, { waitUntil: 'networkidle' });
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  const paintedMs = await page.evaluate<number>('globalThis.largestPaint');

  let scriptBytes = 0;
  let bytes = 0;
  const asked: Span[] = [];
  for (const request of finished) {
    bytes += (await request.sizes()).responseBodySize;
    const response = await request.response();
    if (request.resourceType() === 'script' && response) scriptBytes += gzipSync(await response.body()).length;
    if (new URL(request.url()).pathname !== '/graphql') continue;
    const { startTime, responseEnd } = request.timing();
    asked.push({ from: startTime, to: startTime + responseEnd });
  }
  await context.close();
  return { paintedMs, scriptBytes, bytes, requests: asked.length, waves: wavesOf(asked) };
}

/** The longest chain of those that began when another had ended. */
function wavesOf(spans: readonly Span[]): number {
  let waves = 0;
  let end = -Infinity;
  for (const { from, to } of spans.toSorted((one, other) => one.to - other.to)) {
    if (from < end) continue;
    waves += 1;
    end = to;
  }
  return waves;
}
