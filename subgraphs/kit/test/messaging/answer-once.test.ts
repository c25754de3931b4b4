import { defineMessage, reviewRejected } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { answer, answerOnce } from '../../src/messages/answer.ts';
import { createSend } from '../../src/messages/create-send.ts';
import type { UnitOfWork } from '../../src/subgraph/unit-of-work.ts';
import { recordTransports } from '../../src/testing/recorded-transports.ts';
import { startTestSubgraph } from '../../src/testing/start-test-subgraph.ts';
import { RemoteError } from '../../src/transport/transport-error.ts';
import { fixture, type Settings, type Stores } from '../fixture/src/subgraph.ts';

const hold = defineMessage({
  service: 'review',
  name: 'hold',
  description: 'Holds something.',
  isWriting: true,
  request: z.object({ text: z.string() }),
  response: z.object({ holdId: z.uuid() }),
});

const held = answerOnce(hold, async ({ text }, { notes, emit }: UnitOfWork<Stores, Settings>) => {
  const holdId = uuidv7();
  await notes.add(holdId, text);
  await emit(reviewRejected.draft({ reviewId: holdId, productId: holdId, authorId: holdId, rating: 1, reason: text }));
  if (text === 'none left') throw new RemoteError('NONE_LEFT', 'There is none left.');
  return { holdId };
});

async function start() {
  const shop = await startTestSubgraph({ ...fixture, messages: [held] }, { failingNames: new Set<string>() });
  return Object.assign(shop, { texts: () => shop.given(({ notes }) => notes.texts()) });
}

it('does what is asked once for each key, however often and at once it is asked, and gives the same answer', async () => {
  await using shop = await start();

  const answers = await Promise.all(Array.from({ length: 8 }, () => shop.ask(hold, { text: 'a' }, 'order/1')));
  const again = await shop.ask(hold, { text: 'a' }, 'order/1');
  const other = await shop.ask(hold, { text: 'a' }, 'order/2');

  expect(new Set([...answers, again].map(({ holdId }) => holdId)).size).toBe(1);
  expect(other).not.toEqual(again);
  expect(await shop.texts()).toEqual(['a', 'a']);
  expect(await shop.emitted(reviewRejected)).toHaveLength(2);
});

it('refuses another question under the same key', async () => {
  await using shop = await start();
  await shop.ask(hold, { text: 'a' }, 'order/1');

  const other = shop.ask(hold, { text: 'b' }, 'order/1');

  await expect(other).rejects.toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
  expect(await shop.texts()).toEqual(['a']);
});

it('leaves nothing of what was refused, its key neither', async () => {
  await using shop = await start();

  const refused = shop.ask(hold, { text: 'none left' }, 'order/1');

  await expect(refused).rejects.toMatchObject({ code: 'NONE_LEFT' });
  expect(await shop.texts()).toEqual([]);
  expect(await shop.emitted(reviewRejected)).toEqual([]);
  await expect(shop.ask(hold, { text: 'a' }, 'order/1')).resolves.toBeDefined();
});

it.each([undefined, '', 'k'.repeat(201)])('answers nothing without a key: %j', async (key) => {
  await using shop = await start();

  const asked = shop.ask(hold, { text: 'a' }, key);

  await expect(asked).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  expect(await shop.texts()).toEqual([]);
});

it('asks under a key that no other service has, and not without one', async () => {
  const transports = recordTransports();
  const keys: unknown[] = [];
  const to = async () => {
    const transport = await transports.to('review');
    return {
      ...transport,
      request: (_: unknown, { key }: { readonly key?: string | undefined }) => {
        keys.push(key);
        return Promise.resolve({ holdId: uuidv7() });
      },
    };
  };
  const send = createSend({ service: 'checkout', types: new Set([hold.type]), transportOf: to });

  await send(hold, { text: 'a' }, { key: 'cart-1' });

  expect(keys).toEqual(['checkout/cart-1']);
  await expect(send(hold, { text: 'a' })).rejects.toThrow(TypeError);
});

it('cannot be declared for a question that does not say so, nor the other way round', () => {
  const { isWriting: _, ...reading } = hold;
  const reply = () => Promise.resolve({ holdId: uuidv7() });

  expect(() => answerOnce(reading, reply)).toThrow(TypeError);
  expect(() => answer(hold, reply)).toThrow(TypeError);
});
