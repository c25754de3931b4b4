import { startMailServer } from '@agora/docker';
import { userPasswordResetRequested } from '@agora/schema';
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { mail } from '../src/db/tables.ts';
import { backInStock } from './events.ts';
import { ada } from './start-notification.ts';
import { expiresAt, startWithMail, tokenId } from './start-with-mail.ts';

it('sends who has forgotten a password the link while ten thousand mails of another kind are due', async () => {
  await using server = await startMailServer();
  await using shop = await startWithMail(server);
  const { db } = shop.running.database;
  await shop.tell(backInStock());
  // As the one that was told of, and due before.
  await db.execute(sql`
    with copy as (
      insert into ${mail} (id, event_id, recipient_id, address, locale, kind, data, status, queued_at)
      select gen_random_uuid(), gen_random_uuid(), recipient_id, address, locale, kind, data, status, queued_at
      from ${mail}, generate_series(1, 9999) returning id)
    insert into messaging.job (id, kind, data, due_at)
    select gen_random_uuid(), job.kind, jsonb_build_object('mailId', copy.id), now() - interval '1 hour'
    from copy, messaging.job where job.data ->> 'mailId' is not null`);
  const mailbox = { userId: ada.id, email: 'ada@example.com', displayName: 'Ada', locale: 'en-US' };
  await shop.tell(userPasswordResetRequested.draft({ ...mailbox, tokenId, expiresAt }));

  await shop.runJob('send-mail');

  expect(server.mails.map(({ subject }) => subject)).toEqual(['Set another password']);
  const counted = await db
    .select({ kind: mail.kind, status: mail.status, count: sql<number>`count(*)::int` })
    .from(mail)
    .groupBy(mail.kind, mail.status);
  expect(counted.toSorted((one, other) => one.count - other.count)).toEqual([
    { kind: 'PASSWORD_RESET', status: 'SENT', count: 1 },
    { kind: 'BACK_IN_STOCK', status: 'DUE', count: 10_000 },
  ]);
});
