import { userConsentChanged } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { ada, bob, givenAccount, startUser } from './start-user.ts';

const admin = { id: '018f0000-0000-7000-8000-00000000ad00', roles: ['ADMIN'], scopes: ['user:manage'] };

const consents = 'consents { purpose isGiven version history { isGiven version } }';
const TEXTS = '{ consentTexts { purpose version text } }';
const MINE = `{ me { ${consents} } }`;
const OF_USERS = `query ($ids: [_Any!]!) { _entities(representations: $ids) { ... on User { ${consents} } } }`;
const GIVE = `mutation ($input: UserConsentGiveInput!) { userConsentGive(input: $input) { user { ${consents} } userErrors { code field } } }`;
const WITHDRAW = `mutation ($input: UserConsentWithdrawInput!) { userConsentWithdraw(input: $input) { user { ${consents} } userErrors { code } } }`;
const PUBLISH = `mutation ($input: ConsentTextPublishInput!) { consentTextPublish(input: $input) { consentText { version text } userErrors { code field } } }`;

const purpose = 'PERSONALISATION';

async function start() {
  const shop = await startUser();
  await givenAccount(shop, ada);
  await givenAccount(shop, bob, { name: 'bob' });
  const self = shop.as(ada);
  return Object.assign(shop, {
    give: async (version: number) => (await self.mutate(GIVE, { input: { purpose, version } })).userConsentGive,
    withdraw: async () => (await self.mutate(WITHDRAW, { input: { purpose } })).userConsentWithdraw,
    publish: async (text: string) =>
      (await shop.as(admin).mutate(PUBLISH, { input: { purpose, text } })).consentTextPublish,
    mine: async () => (await self.query(MINE)).me.consents.find((one: { purpose: string }) => one.purpose === purpose),
  });
}

describe('what a person agrees to', () => {
  it('is nothing at first, and has a history of what was agreed to and taken back', async () => {
    await using shop = await start();

    const before = await shop.mine();
    await shop.give(1);
    await shop.give(1);
    const given = await shop.mine();
    await shop.withdraw();
    await shop.withdraw();
    const withdrawn = await shop.mine();

    expect(before).toEqual({ purpose, isGiven: false, version: null, history: [] });
    expect(given).toEqual({ purpose, isGiven: true, version: 1, history: [{ isGiven: true, version: 1 }] });
    expect(withdrawn).toMatchObject({
      isGiven: false,
      version: null,
      history: [
        { isGiven: false, version: 1 },
        { isGiven: true, version: 1 },
      ],
    });
    expect(await shop.emitted(userConsentChanged)).toMatchObject([
      { userId: ada.id, purpose, version: 1, isGiven: true },
      { userId: ada.id, purpose, version: 1, isGiven: false },
    ]);
  });

  it('is the text that they have read: another one has to be agreed to by itself', async () => {
    await using shop = await start();
    await shop.give(1);

    const published = await shop.publish('Agora may do more.');
    const kept = await shop.mine();
    const old = await shop.give(1);
    const current = await shop.give(2);
    const { consentTexts } = await shop.guest.query(TEXTS);

    expect(published).toEqual({ consentText: { version: 2, text: 'Agora may do more.' }, userErrors: [] });
    expect(kept).toMatchObject({ isGiven: true, version: 1 });
    expect(old.userErrors).toEqual([{ code: 'CONSENT_TEXT_CHANGED', field: ['input', 'version'] }]);
    expect(current.userErrors).toEqual([]);
    expect(await shop.mine()).toMatchObject({ isGiven: true, version: 2 });
    expect(consentTexts).toMatchObject([
      { purpose: 'MARKETING_MAIL', version: 1 },
      { purpose, version: 2 },
    ]);
  });

  it('can be read word for word by who agreed to it, when there is another text by now', async () => {
    await using shop = await start();
    const { consentTexts } = await shop.guest.query(TEXTS);
    const first = consentTexts.find((one: { purpose: string }) => one.purpose === purpose).text;
    await shop.give(1);
    await shop.publish('Agora may do more.');
    await shop.give(2);

    const read = () => shop.as(ada).query('{ me { consents { purpose history { version text } } } }');
    const { me } = await read();
    const one = await shop.statements(read);
    for (let version = 3; version < 6; version += 1) {
      await shop.publish(`Agora may do more, and ${version.toString()} things.`);
      await shop.give(version);
    }
    const many = await shop.statements(read);

    expect(me.consents.find((one: { purpose: string }) => one.purpose === purpose).history).toEqual([
      { version: 2, text: 'Agora may do more.' },
      { version: 1, text: first },
    ]);
    expect(first).not.toBe('');
    expect(many).toBe(one);
  });

  it('is published by admins, and a text has to say something', async () => {
    await using shop = await start();

    const empty = await shop.publish('  ');

    expect(empty.userErrors).toEqual([{ code: 'INVALID_CONSENT_TEXT', field: ['input', 'text'] }]);
    await expect(shop.as(ada).mutate(PUBLISH, { input: { purpose, text: 'Mine.' } })).rejects.toThrow(/user:manage/);
  });

  it('is for themselves to see, in as many statements for many users as for one', async () => {
    await using shop = await start();
    await shop.give(1);
    const staff = shop.as({ ...admin, scopes: ['user:read:any'] });
    const idOf = ({ id }: { id: string }) => ({ __typename: 'User', id });

    const stranger = await shop.as(bob).query(OF_USERS, { ids: [idOf(ada)] });
    const one = await shop.statements(() => staff.query(OF_USERS, { ids: [idOf(ada)] }));
    const two = await shop.statements(() => staff.query(OF_USERS, { ids: [idOf(ada), idOf(bob)] }));

    expect(stranger._entities).toEqual([{ consents: [] }]);
    expect(two).toBe(one);
  });
});
