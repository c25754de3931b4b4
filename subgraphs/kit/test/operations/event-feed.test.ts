import { setTimeout as delay } from 'node:timers/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { type CloudEvent, reviewRejected, userProfileUpdated } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { expect, it, vi } from 'vitest';
import { EventFeed } from '../../src/operations/event-feed.ts';
import { feedLine, type FeedEntry, operationsPaths } from '../../src/operations/facts.ts';
import { startWatched, support } from './start-watched.ts';

const eventOf = (subject: string): CloudEvent => ({
  specversion: '1.0',
  id: uuidv7(),
  source: '/agora/user',
  type: userProfileUpdated.type,
  subject,
  time: new Date().toISOString(),
  datacontenttype: 'application/json',
  data: { displayName: 'Ada' },
});

/** What a feed tells, and whether it has ended. */
async function follow(shop: Awaited<ReturnType<typeof startWatched>>) {
  const answer = await shop.open(operationsPaths.feed, support);
  const told = { entries: [] as FeedEntry[], lines: [] as string[], isOver: false };
  const lines = createInterface({ input: Readable.from(answer.body ?? []) });
  lines.on('line', (line) => {
    told.lines.push(line);
    told.entries.push(...feedLine.parse(JSON.parse(line)).entries);
  });
  lines.on('close', () => (told.isOver = true));
  await vi.waitFor(() => expect(told.lines).not.toEqual([]));
  return told;
}

it('tells of events as they are published and handled, and nothing of what is in them', async () => {
  await using shop = await startWatched();
  const told = await follow(shop);
  const [userId, productId, id] = [uuidv7(), uuidv7(), uuidv7()];
  const renamed = { userId, displayName: 'Ada', locale: 'de-AT' };
  const rejected = { reviewId: uuidv7(), productId, authorId: uuidv7(), rating: 1, reason: 'spam' };

  await shop.tell(userProfileUpdated.draft(renamed), { id });
  await shop.tell(userProfileUpdated.draft(renamed), { id });
  await shop.given(({ emit }) => emit(reviewRejected.draft(rejected)));

  await vi.waitFor(() => expect(told.entries).toHaveLength(3));
  const handled = { kind: 'handled', eventId: id, type: userProfileUpdated.type, subject: userId, emitter: 'user' };
  expect(told.entries).toMatchObject([
    { ...handled, handler: 'default', outcome: 'done' },
    { ...handled, outcome: 'duplicate' },
    { kind: 'published', type: reviewRejected.type, subject: reviewRejected.subjectOf(rejected) },
  ]);
  expect(told.lines.join()).not.toMatch(/Ada|de-AT|spam/);
});

it('ends when the access of who looks is taken back', async () => {
  await using shop = await startWatched();
  const told = await follow(shop);

  // Tokens of the same second as the revocation are not of before it.
  await delay(1_100);
  shop.revoke({ userId: support.id, sessionId: null });

  await vi.waitFor(() => expect(told.isOver).toBe(true));
});

it('looks at nothing while nobody listens', () => {
  const feed = new EventFeed(() => {
    throw new Error('somebody looked at the clock');
  });

  feed.published([eventOf('a')]);
  feed.handled({ event: eventOf('a'), reaction: 'default', outcome: 'done', ms: 1 });

  expect(feed.listeners).toBe(0);
});

it('counts what comes faster than it is told', async () => {
  const feed = new EventFeed(() => new Date());
  const lines: { readonly entries: readonly unknown[]; readonly missed: number }[] = [];
  using _listening = feed.listen((line) => lines.push(line));

  feed.published(Array.from({ length: 300 }, () => eventOf('a')));

  await vi.waitFor(() => expect(lines).toHaveLength(1));
  expect(lines[0]?.entries).toHaveLength(250);
  expect(lines[0]?.missed).toBe(50);
});
