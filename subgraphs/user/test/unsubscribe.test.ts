import { orderUnderWay, userConsentChanged, userMarketingMailbox } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { hashPassword } from '../src/db/accounts/password-hash.ts';
import { mailTokenTexts } from '../src/db/accounts/mail-token-text.ts';
import { unsubscribeTokens } from '../src/db/privacy/unsubscribe-tokens.ts';
import { ada, bob, givenAccount, password, settings, startUser } from './start-user.ts';

const UNSUBSCRIBE = `mutation ($input: UserMailUnsubscribeInput!) { userMailUnsubscribe(input: $input) { userErrors { code field retryAfterSeconds } } }`;
const GIVE = `mutation ($input: UserConsentGiveInput!) { userConsentGive(input: $input) { userErrors { code } } }`;
const CONSENTS = '{ me { consents { purpose isGiven } } }';
const ERASE = `mutation ($input: UserEraseInput!) { userErase(input: $input) { userErrors { code } } }`;

const nobody = '018f0000-0000-7000-8000-000000000000';
const done = { userErrors: [] };

/** Ada, who has agreed to mails and to recommendations. */
async function start() {
  const shop = await startUser();
  await givenAccount(shop, ada, { passwordHash: await hashPassword(password) });
  const self = shop.as(ada);
  const give = (purpose: string) => self.mutate(GIVE, { input: { purpose, version: 1 } });
  await give('MARKETING_MAIL');
  await give('PERSONALISATION');
  return Object.assign(shop, {
    give,
    mailbox: (userId = ada.id) => shop.ask(userMarketingMailbox, { userId }),
    unsubscribe: async (token: string) =>
      (await shop.guest.mutate(UNSUBSCRIBE, { input: { token } })).userMailUnsubscribe,
    consents: async () => (await self.query(CONSENTS)).me.consents,
  });
}

const tokenOf = (mailbox: { readonly unsubscribeToken: string } | null) => mailbox?.unsubscribeToken ?? 'none';

describe('the mailbox for offers', () => {
  it('is told of who has agreed to them, and of nobody else', async () => {
    await using shop = await start();
    await givenAccount(shop, bob, { name: 'bob' });

    const mailboxes = [await shop.mailbox(), await shop.mailbox(bob.id), await shop.mailbox(nobody)];

    expect(mailboxes).toEqual([
      { email: 'ada@example.com', locale: 'en-US', unsubscribeToken: expect.any(String) },
      null,
      null,
    ]);
  });

  it('is none while it is not proven that the address is theirs', async () => {
    await using shop = await startUser();
    await givenAccount(shop, bob, { name: 'bob', emailVerifiedAt: null });
    await shop.as(bob).mutate(GIVE, { input: { purpose: 'MARKETING_MAIL', version: 1 } });

    expect(await shop.ask(userMarketingMailbox, { userId: bob.id })).toBeNull();
  });

  it('is none of who is to be erased', async () => {
    await using shop = await start();
    shop.answers(orderUnderWay, () => ({ orders: 0 }));

    expect((await shop.as(ada).mutate(ERASE, { input: { password } })).userErase).toEqual(done);

    expect(await shop.mailbox()).toBeNull();
  });
});

describe('the link by which mails about offers are stopped', () => {
  it('stops them without a login, however often it is followed, and leaves the rest', async () => {
    await using shop = await start();
    const token = tokenOf(await shop.mailbox());

    const answers = [await shop.unsubscribe(token), await shop.unsubscribe(` ${token}\n`)];

    expect(answers).toEqual([done, done]);
    expect(await shop.mailbox()).toBeNull();
    expect(await shop.consents()).toEqual([
      { purpose: 'MARKETING_MAIL', isGiven: false },
      { purpose: 'PERSONALISATION', isGiven: true },
    ]);
    const told = (await shop.emitted(userConsentChanged)).filter(({ isGiven }) => !isGiven);
    expect(told).toMatchObject([{ userId: ada.id, purpose: 'MARKETING_MAIL', version: 1 }]);
  });

  it('is good years later, and again where they were agreed to anew', async () => {
    await using shop = await start();
    const token = tokenOf(await shop.mailbox());
    await shop.unsubscribe(token);
    await shop.give('MARKETING_MAIL');
    shop.advance(3 * 365 * 24 * 3_600_000);

    expect(await shop.unsubscribe(token)).toEqual(done);

    expect(await shop.mailbox()).toBeNull();
  });

  it('is answered the same where the account is gone, and says to nobody whose it is', async () => {
    await using shop = await start();
    const token = unsubscribeTokens(settings.keySecret).give(bob.id);
    const again = unsubscribeTokens(settings.keySecret).give(bob.id);

    expect(await shop.unsubscribe(token)).toEqual(done);

    expect(again).not.toBe(token);
    expect(Buffer.from(token, 'base64url').toString('hex')).not.toContain(bob.id.replaceAll('-', ''));
  });

  it('is refused where it is changed, of another secret, or a link for something else', async () => {
    await using shop = await start();
    const token = tokenOf(await shop.mailbox());
    const flipped = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`;
    const foreign = unsubscribeTokens('another secret than the one of here').give(ada.id);
    const other = mailTokenTexts(settings.keySecret).give(ada.id);

    for (const wrong of ['', 'none', token.slice(0, -4), flipped, foreign, other]) {
      expect((await shop.unsubscribe(wrong)).userErrors, wrong).toEqual([
        { code: 'INVALID_TOKEN', field: ['input', 'token'], retryAfterSeconds: null },
      ]);
    }
    expect(mailTokenTexts(settings.keySecret).read(token)).toBeUndefined();
    expect(await shop.mailbox()).not.toBeNull();
  });

  it('is not guessed: who brings wrong ones waits, and right ones are not counted', async () => {
    await using shop = await start();
    shop.stopClock();
    const token = tokenOf(await shop.mailbox());

    for (let index = 0; index < 25; index += 1) await shop.unsubscribe(token);
    for (let index = 0; index < 20; index += 1) await shop.unsubscribe('none');

    expect((await shop.unsubscribe(token)).userErrors).toEqual([
      { code: 'TOO_MANY_ATTEMPTS', field: ['input'], retryAfterSeconds: 15 },
    ]);
  });
});
