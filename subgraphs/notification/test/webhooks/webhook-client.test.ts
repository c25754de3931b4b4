import type { LookupFunction } from 'node:net';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../src/domain/webhooks/public-address.ts';
import { unfitUrl } from '../../src/domain/webhooks/unfit-url.ts';
import { webhookClient } from '../../src/webhooks/webhook-client.ts';
import { startReceiver } from './start-receiver.ts';

const post = { body: '{}', headers: {} };

it.each([
  ['93.184.216.34', true],
  ['2606:4700::1111', true],
  ['127.0.0.1', false],
  ['10.1.2.3', false],
  ['100.64.0.1', false],
  ['169.254.169.254', false],
  ['172.31.255.255', false],
  ['192.168.0.1', false],
  ['198.18.0.1', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['0.0.0.0', false],
  ['::1', false],
  ['::ffff:10.0.0.1', false],
  ['::ffff:93.184.216.34', false],
  ['fc00::1', false],
  ['fe80::1', false],
  ['64:ff9b::a00:1', false],
  ['2002:a00:1::', false],
  ['2001:db8::1', false],
  ['localhost', false],
])('%s is of the public Internet: %s', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

it.each([
  ['https://hooks.example/agora', false],
  ['https://93.184.216.34/', false],
  ['http://hooks.example/', true],
  ['https://user:word@hooks.example/', true],
  ['https://hooks.example/#part', true],
  ['https://127.0.0.1/', true],
  ['https://2130706433/', true],
  ['https://0x7f.1/', true],
  ['https://[::1]/', true],
  ['https://[::ffff:7f00:1]/', true],
  ['ftp://hooks.example/', true],
  ['no url', true],
])('of %s it is said that nothing may be sent there: %s', (url, isUnfit) => {
  expect(unfitUrl(url, true)).toBe(isUnfit);
});

/** A resolver of the test's, which says what it likes of all names. */
const resolvingTo =
  (...addresses: readonly string[]): LookupFunction =>
  (_, options, done) => {
    const found = addresses.map((address) => ({ address, family: 4 }));
    if (options.all === true) done(null, found);
    else done(null, found[0]?.address ?? '', 4);
  };

describe('a guarded client', () => {
  it.each([['127.0.0.1'], ['10.0.0.1'], ['93.184.216.34', '192.168.0.1']])(
    'connects to nothing when a name stands for %s',
    async (...addresses) => {
      await using receiver = await startReceiver();
      const { port } = new URL(receiver.url);
      const client = webhookClient({ isGuarded: true, resolve: resolvingTo(...addresses) });

      const answer = await client.post({ ...post, url: `https://hooks.example:${port}/` });

      expect(answer).toEqual({
        statusCode: null,
        responseStart: null,
        fault: 'the name stands for an address that is not public',
      });
    },
  );

  it('asks nobody at an address that is not allowed', async () => {
    const answer = await webhookClient({ isGuarded: true }).post({ ...post, url: 'https://169.254.169.254/' });

    expect(answer).toMatchObject({ statusCode: null, fault: 'the URL is not allowed' });
  });
});

describe('a client', () => {
  it('does not follow where an answer leads', async () => {
    await using other = await startReceiver();
    await using receiver = await startReceiver(() => ({ status: 302, headers: { location: other.url } }));

    const answer = await webhookClient({ isGuarded: false }).post({ ...post, url: receiver.url });

    expect(answer).toMatchObject({ statusCode: 302, fault: null });
    expect(other.received).toEqual([]);
  });

  it('reads the first thousand characters of an answer', async () => {
    await using receiver = await startReceiver(() => ({ status: 200, body: 'x'.repeat(10_000_000) }));

    const answer = await webhookClient({ isGuarded: false }).post({ ...post, url: receiver.url });

    expect(answer).toEqual({ statusCode: 200, responseStart: 'x'.repeat(1_000), fault: null });
  });

  it('says so when nobody answers in time, or nobody is there', async () => {
    await using silent = await startReceiver(() => undefined);
    const gone = await startReceiver();
    await gone[Symbol.asyncDispose]();
    const client = webhookClient({ isGuarded: false, timeoutMs: 100 });

    const answers = [await client.post({ ...post, url: silent.url }), await client.post({ ...post, url: gone.url })];

    expect(answers).toMatchObject([
      { statusCode: null, fault: 'there was no answer within 0.1 s' },
      { statusCode: null, fault: expect.stringContaining('ECONNREFUSED') },
    ]);
  });
});
