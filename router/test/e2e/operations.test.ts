import { afterAll, beforeAll, expect, it } from 'vitest';
import { browserOrSkip } from '../browser/browser-or-skip.ts';
import { type RunningSystem, startSystem } from './start-system.ts';
import { watchInBrowser } from './watch-in-browser.ts';

let system: RunningSystem;
beforeAll(async () => {
  system = await startSystem();
}, 120_000);
afterAll(() => system[Symbol.asyncDispose]());

it('shows staff a purchase hop by hop, a service that is down beside those that are not, and replays a dead letter', async (context) => {
  expect(await watchInBrowser(system, browserOrSkip(context))).toEqual([]);
}, 120_000);

it('is not for guests', async () => {
  const answer = await fetch(new URL('/operations/stream', system.router));

  expect(answer.status).toBe(401);
});
