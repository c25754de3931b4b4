import { erasedPerson } from '@agora/kit/testing';
import { paymentGiftCardCode, paymentGiftCardMailDue } from '@agora/schema';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { giftCardMail } from '../../src/db/tables.ts';
import { ada, type Shop } from '../start-payment.ts';
import { admin, change, codesOf, creditsOf, inUsd, issue, key, startWithCredits } from './credit-requests.ts';

const day = 24 * 3_600_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

const to = { email: 'Grace@Example.com', recipientName: 'Grace', senderName: 'Ada', message: 'For you', locale: 'de' };

async function mailCard(shop: Shop, mail: Readonly<Record<string, unknown>> = to, more = {}): Promise<string> {
  const input = { amount: inUsd('50.00'), mail, idempotencyKey: key(), ...more };
  return (await change(shop.as(admin), 'giftCardIssue', input)).giftCards[0].giftCard.id;
}

const codeOf = async (shop: Shop, giftCardId: string) => (await shop.ask(paymentGiftCardCode, { giftCardId }))?.code;

const mailOf = async (client: Shop['guest'], id: string) =>
  (await client.query(`query { giftCard(id: "${id}") { mail { email recipientName message sendAt sentAt } } }`))
    .giftCard.mail;

/** All that is in the database, as text. */
async function everything({ running: { database } }: Shop): Promise<string> {
  const tables = await database.db.execute<{ name: string }>(
    sql`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'messaging')`,
  );
  const texts = await Promise.all(
    tables.map(async ({ name }) => {
      const found = await database.db.execute<{ row: string }>(sql.raw(`select t::text as row from ${name} t`));
      return found.map(({ row }) => row).join('\n');
    }),
  );
  return texts.join('\n');
}

describe('a gift card that is sent by mail', () => {
  it('is told to be mailed at once, its code to nobody but who writes the mail', async () => {
    await using shop = await startWithCredits();
    const input = { amount: inUsd('50.00'), mail: to, idempotencyKey: key() };

    const { giftCards } = await change(shop.as(admin), 'giftCardIssue', input);
    const [{ code, giftCard }] = giftCards;
    const early = await codeOf(shop, giftCard.id);
    await shop.runJob('mail-gift-card');

    expect([code, early]).toEqual([null, undefined]);
    expect(await shop.emitted(paymentGiftCardMailDue)).toEqual([
      {
        ...{ giftCardId: giftCard.id, email: 'grace@example.com', recipientName: 'Grace', senderName: 'Ada' },
        ...{ message: 'For you', locale: 'de', amount: { minor: 5_000, currency: 'USD' }, expiresAt: null },
        sentAt: expect.any(String),
      },
    ]);
    const mailed = (await codeOf(shop, giftCard.id)) ?? '';
    expect(mailed.slice(-4)).toBe(giftCard.lastFour);
    expect(await codeOf(shop, giftCard.id)).toBe(mailed);
    const kept = await everything(shop);
    expect(kept).toContain('grace@example.com');
    expect(kept).not.toContain(mailed);
    expect(kept).not.toContain(mailed.replaceAll('-', ''));
    expect(await change(shop.as(ada), 'giftCardRedeem', { code: mailed })).toMatchObject({ userErrors: [] });
  });

  it('waits for its day, and staff see where it went', async () => {
    await using shop = await startWithCredits();
    const sendAt = inDays(30);
    const id = await mailCard(shop, { ...to, sendAt });

    await shop.runJob('mail-gift-card');
    const early = await mailOf(shop.as(admin), id);
    const emitted = await shop.emitted(paymentGiftCardMailDue);
    shop.advance(30 * day);
    await shop.runJob('mail-gift-card');

    expect([early, emitted]).toMatchObject([{ email: 'grace@example.com', sendAt, sentAt: null }, []]);
    expect(await shop.emitted(paymentGiftCardMailDue)).toHaveLength(1);
    expect(await mailOf(shop.as(admin), id)).toMatchObject({ recipientName: 'Grace', sentAt: expect.any(String) });
  });

  it('is sent to nobody when it is disabled before its day', async () => {
    await using shop = await startWithCredits();
    const id = await mailCard(shop, { ...to, sendAt: inDays(1) });
    await change(shop.as(admin), 'giftCardDisable', { giftCardId: id });

    shop.advance(2 * day);
    await shop.runJob('mail-gift-card');

    expect(await shop.emitted(paymentGiftCardMailDue)).toEqual([]);
    expect(await codeOf(shop, id)).toBeUndefined();
  });

  it('has a code that nobody is told who asks late, of a card that is disabled, or of one that is not mailed', async () => {
    await using shop = await startWithCredits();
    const late = await mailCard(shop);
    const disabled = await mailCard(shop);
    const { id: shown } = await issue(shop);
    await shop.runJob('mail-gift-card');

    await change(shop.as(admin), 'giftCardDisable', { giftCardId: disabled });
    const inTime = await Promise.all([late, disabled, shown, ada.id].map((id) => codeOf(shop, id)));
    shop.advance(3 * day + 1_000);

    expect(inTime).toEqual([expect.any(String), undefined, undefined, undefined]);
    expect(await codeOf(shop, late)).toBeUndefined();
  });

  it('tells of another secret than it was made with, and mails no wrong code', async () => {
    await using shop = await startWithCredits();
    const id = await mailCard(shop);
    await shop.runJob('mail-gift-card');

    shop.running.jobContext.settings.codeSecret = 'another secret than before, and as long';

    await expect(codeOf(shop, id)).rejects.toThrow();
  });

  it.each([
    [{ mail: { email: 'nobody' } }, 'INVALID_EMAIL', 'email'],
    [{ mail: { ...to, recipientName: 'Ada\nBcc: all' } }, 'INVALID_TEXT', 'recipientName'],
    [{ mail: { ...to, senderName: '' } }, 'INVALID_TEXT', 'senderName'],
    [{ mail: { ...to, message: 'x'.repeat(501) } }, 'INVALID_TEXT', 'message'],
    [{ mail: { ...to, locale: 'no language' } }, 'INVALID_TEXT', 'locale'],
    [{ mail: { ...to, sendAt: inDays(400) } }, 'INVALID_SEND_AT', 'sendAt'],
    [{ mail: { ...to, sendAt: inDays(10) }, expiresAt: inDays(9) }, 'INVALID_SEND_AT', 'sendAt'],
    [{ mail: to, quantity: 2 }, 'INVALID_QUANTITY', 'quantity'],
  ])('is not made with %j', async (wrong, code, field) => {
    await using shop = await startWithCredits();

    const refused = await change(shop.as(admin), 'giftCardIssue', {
      ...{ amount: inUsd('50.00'), idempotencyKey: key() },
      ...wrong,
    });

    expect([refused.giftCards, codesOf(refused)]).toEqual([[], [code]]);
    expect(refused.userErrors[0].field.at(-1)).toBe(field);
  });

  it('shows its recipient to staff alone, with as many statements for many cards as for one', async () => {
    await using shop = await startWithCredits();
    const id = await mailCard(shop);
    for (let at = 0; at < 5; at += 1) await mailCard(shop);
    await shop.runJob('mail-gift-card');
    await change(shop.as(ada), 'giftCardRedeem', { code: await codeOf(shop, id) });
    const page = `query ($first: Int) { giftCards(first: $first) { nodes { id mail { email } } } }`;
    const statementsOf = (first: number) => shop.statements(() => shop.as(admin).query(page, { first }));

    expect(await statementsOf(6)).toBe(await statementsOf(1));
    expect((await creditsOf(shop.as(ada))).giftCards).toMatchObject([{ id }]);
    const own = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on GiftCard { mail { email } } } }`;
    const asked = { r: [{ __typename: 'GiftCard', id }] };
    expect((await shop.as(ada).query(own, asked))._entities).toEqual([{ mail: null }]);
  });

  it('forgets whom it was sent to when they are erased, but for one that is yet to be sent', async () => {
    await using shop = await startWithCredits();
    const sent = await mailCard(shop);
    const waiting = await mailCard(shop, { ...to, sendAt: inDays(30) });
    const others = await mailCard(shop, { ...to, email: 'bob@example.com' });
    await shop.runJob('mail-gift-card');

    const person = erasedPerson(ada.id, { emails: ['grace@example.com'] });
    await shop.given(({ personalData }) => personalData.erase(person));

    const rows = await shop.running.database.db.select().from(giftCardMail);
    expect(Object.fromEntries(rows.map((row) => [row.giftCardId, row.email]))).toEqual({
      [sent]: null,
      [waiting]: 'grace@example.com',
      [others]: 'bob@example.com',
    });
    expect(rows.find(({ giftCardId }) => giftCardId === sent)).toMatchObject({ recipientName: null, message: null });
  });

  it('forgets a month later whom it was sent to, unless they may have to be told that it expires', async () => {
    await using shop = await startWithCredits();
    const id = await mailCard(shop);
    const expiring = await mailCard(shop, to, { expiresAt: inDays(100) });
    await shop.runJob('mail-gift-card');
    const emails = async () => {
      const rows = await shop.running.database.db.select().from(giftCardMail);
      return Object.fromEntries(rows.map(({ giftCardId, email, message }) => [giftCardId, [email, message]]));
    };

    await shop.runJob('forget-guest-methods');
    const before = await emails();
    shop.advance(31 * day);
    await shop.runJob('forget-guest-methods');
    const after = await emails();
    shop.advance(70 * day);
    await shop.runJob('forget-guest-methods');

    const known = ['grace@example.com', 'For you'];
    expect([before, after]).toEqual([
      { [id]: known, [expiring]: known },
      { [id]: [null, null], [expiring]: known },
    ]);
    expect(await emails()).toMatchObject({ [expiring]: [null, null] });
  });
});
