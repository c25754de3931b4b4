import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { routerError } from '../../src/errors/router-error.ts';
import { startTestHttp } from './harness/test-http.ts';

it('goes on when a request fails whose connection is gone', async () => {
  await using http = await startTestHttp({
    forwardToService: (request) => {
      if (request.url !== '/imports') return undefined;
      const lose = async () => {
        request.destroy();
        await setImmediate();
        await setImmediate();
        throw routerError('SERVICE_UNAVAILABLE', 'This part of the shop does not answer at the moment.');
      };
      return lose();
    },
  });

  for (let times = 0; times < 3; times += 1) {
    await fetch(`${http.origin}/imports`, { method: 'POST', body: 'x'.repeat(300_000) }).catch(() => undefined);
  }

  expect((await fetch(`${http.origin}/health`)).status).toBe(200);
});
