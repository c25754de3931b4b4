import { userGuestMailbox } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { ada, bob, givenAccount, startUser } from './start-user.ts';

const UNSUBSCRIBE = `mutation ($input: UserMailUnsubscribeInput!) { userMailUnsubscribe(input: $input) { userErrors { code } } }`;
const GIVE = `mutation ($input: UserConsentGiveInput!) { userConsentGive(input: $input) { userErrors { code } } }`;

async function start() {
  const shop = await startUser();
  return Object.assign(shop, {
    mailbox: (email: string) => shop.ask(userGuestMailbox, { email }),
    unsubscribe: async (token: string | undefined) =>
      (await shop.guest.mutate(UNSUBSCRIBE, { input: { token } })).userMailUnsubscribe.userErrors,
  });
}

describe('the mailbox of somebody without an account', () => {
  it('is written to until its link is followed, whoever asks and however the address is written', async () => {
    await using shop = await start();

    const before = await shop.mailbox('guest@example.com');
    const other = await shop.mailbox('other@example.com');
    const answers = [
      await shop.unsubscribe(before?.unsubscribeToken),
      await shop.unsubscribe(before?.unsubscribeToken),
    ];

    expect(before).toEqual({ locale: null, unsubscribeToken: expect.any(String) });
    expect(answers).toEqual([[], []]);
    expect(await shop.mailbox(' Guest@EXAMPLE.com')).toBeNull();
    expect(await shop.mailbox('other@example.com')).toMatchObject({ locale: other?.locale });
  });

  it('is no address that can be read from the link or from what is kept', async () => {
    await using shop = await start();
    const token = (await shop.mailbox('guest@example.com'))?.unsubscribeToken ?? '';
    await shop.unsubscribe(token);

    const kept = await shop.running.database.db.execute('select * from stopped_mailbox');

    expect(kept).toHaveLength(1);
    expect(JSON.stringify(kept)).not.toContain('guest');
    expect(Buffer.from(token, 'base64url').toString()).not.toContain('guest');
  });

  it('is that of an account where its owner has proven it: as they agreed to mails, or not', async () => {
    await using shop = await start();
    await givenAccount(shop, ada);
    await givenAccount(shop, bob, { name: 'bob', emailVerifiedAt: null });

    const without = await shop.mailbox('ada@example.com');
    await shop.as(ada).mutate(GIVE, { input: { purpose: 'MARKETING_MAIL', version: 1 } });
    const agreed = await shop.mailbox('ada@example.com');
    await shop.unsubscribe(agreed?.unsubscribeToken);

    expect(without).toBeNull();
    expect(agreed).toEqual({ locale: 'en-US', unsubscribeToken: expect.any(String) });
    expect(await shop.mailbox('ada@example.com')).toBeNull();
    expect(await shop.mailbox('bob@example.com')).toMatchObject({ locale: null });
  });

  it('is none of what is no address', async () => {
    await using shop = await start();

    expect(await shop.mailbox('guest')).toBeNull();
  });
});
