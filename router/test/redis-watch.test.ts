import { createLog } from '@agora/kit/edge';
import { eventually } from '@agora/kit/testing';
import { expect, it, vi } from 'vitest';
import { RedisWatch, type RedisWatchOptions } from '../src/redis-watch.ts';

const answers = () => Promise.resolve('PONG');
const fails = () => Promise.reject(new Error('Connection is closed'));

function startWatch(options: Partial<RedisWatchOptions> = {}) {
  const log = createLog('test', 'silent');
  const [told, over] = [vi.spyOn(log, 'warn'), vi.spyOn(log, 'info')];
  const watch = new RedisWatch({ timeoutMs: 60_000, log, away: 'away', back: 'back', ...options });
  return { watch, told, over };
}

it('tells an outage once, however often Redis answers within it, and once that it is over', async () => {
  const { watch, told, over } = startWatch({ calmMs: 1_000 });

  for (const work of [fails, answers, fails, answers, fails, answers]) await watch.ask(work).catch(() => undefined);
  expect([told.mock.calls.length, over.mock.calls.length]).toEqual([1, 0]);
  await eventually(async () => {
    await watch.ask(answers);
    expect(over).toHaveBeenCalled();
  });
  await watch.ask(answers);

  expect(told).toHaveBeenCalledExactlyOnceWith({ err: expect.any(Error) }, 'away');
  expect(over).toHaveBeenCalledExactlyOnceWith('back');
});

it('lets one ask after a rest, and the others when that one was answered', async () => {
  const { watch } = startWatch({ restMs: 200 });
  await watch.ask(fails).catch(() => undefined);
  const rested = watch.isResting;
  await eventually(() => expect(watch.isResting).toBe(false));
  const answer = Promise.withResolvers<string>();

  const asking = watch.ask(() => answer.promise);
  const restsMeanwhile = watch.isResting;
  answer.resolve('PONG');
  await asking;

  expect([rested, restsMeanwhile, watch.isResting]).toEqual([true, true, false]);
});

it('does not believe what was asked before it failed', async () => {
  const { watch } = startWatch();
  const answer = Promise.withResolvers<string>();
  const asking = watch.ask(() => answer.promise);
  await watch.ask(fails).catch(() => undefined);

  answer.resolve('PONG');
  await asking;

  expect(watch.isResting).toBe(true);
});
