import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { startTestHttp } from './harness/test-http.ts';

const json = ['-H', 'content-type: application/json'];

it('answers curl without any header about what it accepts', async () => {
  await using http = await startTestHttp();

  const answer = await text(curl(http.url, ...json, '-d', '{"query":"{ __typename }"}'));

  expect(answer).toBe('{"data":{"__typename":"Query"}}');
});

it('sends events to curl as they come', async () => {
  await using http = await startTestHttp();
  const events = curl(http.url, ...json, '-H', 'accept: text/event-stream', '-d', '{"query":"subscription { ticks }"}');
  await expect.poll(() => http.ticks.subscribers()).toBe(1);

  http.ticks.send('{"data":{"ticks":1}}');
  http.ticks.end();

  expect(await text(events)).toBe(':\n\nevent: next\ndata: {"data":{"ticks":1}}\n\nevent: complete\ndata: \n\n');
});

it('tells curl in time that a large body is too large', async () => {
  await using http = await startTestHttp();
  const body = spawn('head', ['-c', '3000000', '/dev/zero']).stdout;

  const request = spawn('curl', ['-s', ...json, '--data-binary', '@-', http.url], { stdio: [body, 'pipe', 'ignore'] });

  expect(await text(request.stdout)).toContain('PAYLOAD_TOO_LARGE');
});

function curl(...options: string[]) {
  return spawn('curl', ['-sN', '--max-time', '10', ...options]).stdout;
}
