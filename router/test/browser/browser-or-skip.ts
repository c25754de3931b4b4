import type { TestContext } from 'vitest';
import { isContinuousIntegration } from './config.ts';
import { findBrowser } from './find-browser.ts';

/** Where this machine's Chromium is; skips the test, saying why, where there is none. On a build machine that is a failure. */
export function browserOrSkip(context: TestContext): string {
  const path = findBrowser();
  if (path !== undefined) return path;
  const reason = 'There is no Chromium on this machine: apt-get install chromium';
  if (!isContinuousIntegration()) context.skip(reason);
  throw new Error(reason);
}
