import { startRedis, testIdentities } from '@agora/docker';
import { Redis } from 'ioredis';
import { describe, expect, it } from 'vitest';
import { through } from '../../src/access/through.ts';
import { append } from '../../src/transport/redis/append-events.ts';
import { carelessRights } from '../../src/transport/redis/careless-rights.ts';
import { provisionRedis } from '../../src/transport/redis/provision-redis.ts';
import { takeToken } from '../../src/transport/redis/take-token.ts';
import { benchAccess, type BenchMember, urlOf } from './bench-identities.ts';
import { redisBench } from './redis-bench.ts';
import { throwAwayServer } from './throw-away-server.ts';

/** A bench, and bare connections to its server with the credentials of one of its members. */
async function start() {
  const opened = new AsyncDisposableStack();
  const bench = opened.use(await redisBench.start());
  const { url, prefix } = bench.address;
  const open = (address: string) =>
    opened.adopt(
      new Redis(address).on('error', () => undefined),
      (redis) => redis.disconnect(),
    );
  return {
    prefix,
    open,
    url: new URL(url),
    as: (member: BenchMember) => open(urlOf(member, url)),
    setup: open(url),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

type Command = readonly [string, ...(string | number)[]];

/** The first word of what the server says to each command. */
async function answersTo(redis: Redis, commands: readonly Command[]): Promise<string[]> {
  const results = await Promise.allSettled(commands.map(([name, ...args]) => redis.call(name, ...args)));
  return results.map((result) =>
    result.status === 'fulfilled' ? 'OK' : (String(result.reason.message).split(' ')[0] ?? ''),
  );
}

describe.skipIf(redisBench.unavailable())('on Redis', () => {
  it('nobody gets in without a password, or with a wrong one', async () => {
    await using shop = await start();
    const guest = shop.open(`redis://${shop.url.host}`);

    const answers = await answersTo(guest, [
      ['GET', 'a'],
      ['AUTH', 'order', 'guessed'],
      ['AUTH', 'guessed'],
    ]);

    expect(answers).toEqual(answers.map(() => expect.stringMatching(/^(NOAUTH|WRONGPASS)$/)));
  });

  it('a service cannot write, read, ask or answer for others, and nothing of the server itself', async () => {
    await using shop = await start();
    const { prefix } = shop;
    await shop.setup.xadd(`${prefix}:events:{order}:0`, '*', 'event', '{}');
    const commands: Command[] = [
      ['XADD', `${prefix}:events:{order}:0`, '*', 'event', '{}'],
      ['EVAL', "return redis.call('XADD', KEYS[1], '*', 'event', '{}')", 1, `${prefix}:events:{order}:0`],
      ['EVAL', `return redis.call('XADD', '${prefix}:events:{order}:0', '*', 'event', '{}')`, 0],
      ['XRANGE', `${prefix}:events:{order}:0`, '-', '+'],
      ['XREAD', 'STREAMS', `${prefix}:events:{order}:0`, '0'],
      ['LPUSH', `${prefix}:messages:{order}:order.echo`, '{}'],
      ['BRPOP', `${prefix}:messages:{order}:order.echo`, 1],
      ['SUBSCRIBE', `${prefix}:replies:delivery:x`],
      ['SUBSCRIBE', `${prefix}:appended:{order}`],
      ['PSUBSCRIBE', '*'],
      ['PUBLISH', `${prefix}:replies:delivery:x`, '{}'],
      ['PUBLISH', `${prefix}:appended:{order}`, '0'],
      ['DEL', `${prefix}:events:{review}:0`],
      ...(
        [
          'MONITOR',
          'KEYS *',
          'SCAN 0',
          'FLUSHALL',
          'CONFIG GET *',
          'ACL LIST',
          'SHUTDOWN',
          'CLIENT LIST',
          'DEBUG RELOAD',
          'MODULE LIST',
        ] as const
      ).map((line) => line.split(' ') as [string, ...string[]]),
    ];

    const answers = await answersTo(shop.as('review'), commands);
    const own = await answersTo(shop.as('review'), [['XADD', `${prefix}:events:{review}:0`, '*', 'event', '{}']]);

    expect(answers).toEqual(commands.map(() => expect.stringMatching(/^(NOPERM|ERR)$/)));
    expect(own).toEqual(['OK']);
    expect(await shop.setup.xlen(`${prefix}:events:{order}:0`)).toBe(1);
  });

  it('a service cannot make the server run a program of its own, nor stop it for others', async () => {
    await using shop = await start();
    const library = "#!lua name=own\nredis.register_function('own', function() while true do end end)";
    const endless = 'while true do end';
    const commands: Command[] = [
      ['EVAL', endless, 0],
      ['EVAL_RO', endless, 0],
      ['EVALSHA', 'e0e1f9fabfc9d4800c877a703b823ac0578ff8db', 0],
      ['EVALSHA_RO', 'e0e1f9fabfc9d4800c877a703b823ac0578ff8db', 0],
      ['SCRIPT', 'LOAD', endless],
      ['SCRIPT', 'FLUSH'],
      ['SCRIPT', 'KILL'],
      ['FUNCTION', 'LOAD', 'REPLACE', library],
      ['FUNCTION', 'DELETE', append.name],
      ['FUNCTION', 'FLUSH'],
      ['FUNCTION', 'RESTORE', 'x'],
      ['FUNCTION', 'KILL'],
      ['FLUSHALL'],
      ['FLUSHDB'],
      ['CONFIG', 'SET', 'maxmemory', 1],
      ['CONFIG', 'RESETSTAT'],
      ['ACL', 'SETUSER', 'review', '+@all'],
      ['CLIENT', 'KILL', 'TYPE', 'normal'],
      ['CLIENT', 'PAUSE', 5_000],
      ['CLIENT', 'NO-EVICT', 'on'],
      ['REPLICAOF', '127.0.0.1', 9],
      ['SWAPDB', 0, 1],
      ['SAVE'],
      ['BGSAVE'],
      ['BGREWRITEAOF'],
      ['RESTORE', 'a', 0, 'x'],
      ['SORT', 'a'],
      ['LATENCY', 'RESET'],
      ['SLOWLOG', 'GET'],
    ];
    const members = Object.keys(benchAccess) as BenchMember[];

    const answers = await Promise.all(members.map((member) => answersTo(shop.as(member), commands)));

    expect(answers).toEqual(members.map(() => commands.map(() => 'NOPERM')));
    expect(await shop.setup.function('LIST', 'LIBRARYNAME', 'own')).toEqual([]);
  });

  it('a function does for a service only what the service may do itself', async () => {
    await using shop = await start();
    const { prefix } = shop;
    const foreign = `${prefix}:events:{order}:0`;
    const own = `${prefix}:events:{review}:0`;
    const appendTo = (stream: string, channel: string): Command => [
      'FCALL',
      append.name,
      1,
      stream,
      channel,
      '0',
      '{}',
    ];
    const take = (key: string): Command => ['FCALL', takeToken.name, 1, key, 1, 1, 1];
    const commands = [
      appendTo(foreign, `${prefix}:appended:{review}`),
      appendTo(own, `${prefix}:appended:{order}`),
      take(`${prefix}:rate:me`),
      take(own),
    ];

    const answers = await answersTo(shop.as('review'), commands);
    const permitted = await answersTo(shop.as('review'), [appendTo(own, `${prefix}:appended:{review}`)]);

    expect(answers.slice(0, 3)).toEqual(['NOPERM', 'ERR', 'NOPERM']);
    expect(answers[3]).not.toBe('OK');
    expect(permitted).toEqual(['OK']);
    expect(await shop.setup.exists(foreign)).toBe(0);
  });

  it('a listener reads events, and can neither write them nor move another group', async () => {
    await using shop = await start();
    const { prefix } = shop;
    const stream = `${prefix}:events:{order}:0`;
    await shop.setup.xadd(stream, '*', 'event', '{}');
    await shop.setup.set(`${prefix}:cursor:{order}:delivery:0`, '1-1');
    const commands: Command[] = [
      ['XADD', stream, '*', 'event', '{}'],
      ['XTRIM', stream, 'MAXLEN', 0],
      ['XDEL', stream, '1-1'],
      ['DEL', stream],
      ['SET', `${prefix}:cursor:{order}:delivery:0`, '9-9'],
      ['SET', `${prefix}:lease:{order}:delivery:0`, 'mine'],
      ['PUBLISH', `${prefix}:balance:{order}:delivery`, 'left'],
      ['LPUSH', `${prefix}:messages:{order}:order.echo`, '{}'],
    ];
    const payment = shop.as('payment');

    const answers = await answersTo(payment, commands);
    const read = await payment.xrange(stream, '-', '+');

    expect(answers).toEqual(commands.map(() => 'NOPERM'));
    expect(read).toHaveLength(1);
  });

  it('who was given more than a service needs is found', async () => {
    await using shop = await start();
    const before = await carelessRights(shop.url.href);

    await shop.setup.acl('SETUSER', 'payment', '+eval', '+flushall');

    expect(before).toEqual(new Map());
    expect(await carelessRights(shop.url.href)).toEqual(new Map([['payment', ['EVAL', 'FLUSHALL']]]));
  });

  it('a service has rights for what goes through this server only', async () => {
    const identities = through(testIdentities('test', 'bench', benchAccess), ['review']);
    await using server = await throwAwayServer((options) => startRedis({ ...options, identities }));
    await provisionRedis(server.url);
    const appending = (member: BenchMember): Command => {
      const [stream, channel] = [`test:events:{${member}}:0`, `test:appended:{${member}}`];
      return ['FCALL', append.name, 1, stream, channel, '0', '{}'];
    };
    const answerTo = async (member: BenchMember, ...commands: readonly Command[]) => {
      const redis = new Redis(urlOf(member, server.url));
      const answers = await answersTo(redis, commands);
      redis.disconnect();
      return answers;
    };

    const order = await answerTo('order', appending('order'), ['BRPOP', 'test:messages:{order}:order.echo', 1]);
    const delivery = await answerTo('delivery', ['SUBSCRIBE', 'test:replies:delivery:x'], ['FCALL', append.name, 0]);
    const review = await answerTo('review', appending('review'));

    expect([order, delivery, review]).toEqual([['NOPERM', 'NOPERM'], ['NOPERM', 'NOPERM'], ['OK']]);
  });
});
