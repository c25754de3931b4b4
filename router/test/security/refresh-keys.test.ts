import { createLog, type RemoteKeys } from '@agora/kit/edge';
import { afterEach, expect, it, vi } from 'vitest';
import { refreshKeys } from '../../src/security/refresh-keys.ts';

afterEach(() => vi.useRealTimers());

it('keys are asked for again and again, whether or not they could be had, until nobody needs them, and that they cannot is told once', async () => {
  vi.useFakeTimers();
  const log = createLog('router', 'silent');
  const warn = vi.spyOn(log, 'warn');
  const reload = vi.fn(() => Promise.reject(new Error('away')));
  const keys: RemoteKeys = Object.assign(() => Promise.reject(new Error('no key')), { reload });

  const refreshing = refreshKeys(keys, log);
  await vi.advanceTimersByTimeAsync(60_000);
  refreshing[Symbol.dispose]();
  await vi.advanceTimersByTimeAsync(60_000);

  expect(reload).toHaveBeenCalledTimes(3);
  expect(warn).toHaveBeenCalledTimes(1);
});
