import { userPasskeyChanged } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { hashPassword, noPassword } from '../src/db/accounts/password-hash.ts';
import { SoftAuthenticator } from './soft-authenticator.ts';
import { ada, bob, givenAccount, password, type Shop, startUser, support } from './start-user.ts';

const errors = 'userErrors { code message field }';
const BEGIN = `mutation ($input: PasskeyRegistrationBeginInput!) { passkeyRegistrationBegin(input: $input) { options ${errors} } }`;
const ADD = `mutation ($input: PasskeyRegistrationCompleteInput!) { passkeyRegistrationComplete(input: $input) { passkey { id name isBackedUp lastUsedAt } ${errors} } }`;
const LOGIN_BEGIN = 'mutation { passkeyLoginBegin { options userErrors { code } } }';
const LOGIN = `mutation ($input: PasskeyLoginCompleteInput!) { passkeyLoginComplete(input: $input) { accessToken refreshToken deviceToken user { id } ${errors} } }`;
const RENAME = `mutation ($input: PasskeyRenameInput!) { passkeyRename(input: $input) { passkey { name } ${errors} } }`;
const REMOVE = `mutation ($input: PasskeyRemoveInput!) { passkeyRemove(input: $input) { user { passkeys { id } } ${errors} } }`;

const codesOf = ({ userErrors }: { userErrors: readonly { code: string }[] }) => userErrors.map(({ code }) => code);
const begin = async (shop: Shop, who: { id: string } = ada, input: object = { password }) =>
  (await shop.as(who).mutate(BEGIN, { input })).passkeyRegistrationBegin;
const complete = async (shop: Shop, credential: string, { who = ada, name = 'My phone' } = {}) =>
  (await shop.as(who).mutate(ADD, { input: { name, credential } })).passkeyRegistrationComplete;
const loginOptions = async (shop: Shop): Promise<string> =>
  (await shop.guest.mutate(LOGIN_BEGIN, {})).passkeyLoginBegin.options;
const login = async (shop: Shop, credential: string) =>
  (await shop.guest.mutate(LOGIN, { input: { credential } })).passkeyLoginComplete;

async function startShop() {
  const shop = await startUser();
  const passwordHash = await hashPassword(password);
  await givenAccount(shop, ada, { passwordHash });
  await givenAccount(shop, bob, { name: 'bob', passwordHash });
  return shop;
}

async function startWithPasskey() {
  const shop = await startShop();
  const phone = new SoftAuthenticator();
  const { passkey } = await complete(shop, phone.create((await begin(shop)).options));
  return Object.assign(shop, { phone, passkey });
}

describe('a passkey', () => {
  it('is added for the password, and logs its owner in without one', async () => {
    await using shop = await startWithPasskey();

    const entered = await login(shop, shop.phone.get(await loginOptions(shop), { userHandle: ada.id }));

    expect(shop.passkey).toMatchObject({ name: 'My phone', isBackedUp: true, lastUsedAt: null });
    expect(entered).toMatchObject({ user: { id: ada.id }, accessToken: expect.any(String), userErrors: [] });
    expect(await shop.emitted(userPasskeyChanged)).toMatchObject([
      { userId: ada.id, email: 'ada@example.com', name: 'My phone', change: 'ADDED' },
    ]);
    const shown = { passkeys: [{ id: shop.passkey.id, lastUsedAt: expect.any(String) }] };
    const document = `{ user(id: "${ada.id}") { passkeys { id lastUsedAt } } }`;
    expect(await shop.as(ada).query(document)).toEqual({ user: shown });
    expect(await shop.as(support).query(document)).toEqual({ user: shown });
  });

  it('stands for both factors: no code of an app is asked for', async () => {
    await using shop = await startWithPasskey();
    await shop.given(({ secondFactors, now }) =>
      secondFactors.save({
        userId: ada.id,
        sealedSecret: 'none',
        sealId: 'none',
        begunAt: now(),
        addedAt: now(),
        lastStep: 0,
      }),
    );

    const entered = await login(shop, shop.phone.get(await loginOptions(shop)));

    expect(entered).toMatchObject({ user: { id: ada.id }, userErrors: [] });
  });

  it.each([
    ['another origin', { origin: 'https://shop.example.evil.example' }],
    ['another domain', { domain: 'evil.example' }],
    ['nobody who was verified', { isVerified: false }],
    ['a counter that went back', { counter: 1 }],
    ['somebody else', { userHandle: bob.id }],
  ])('opens nothing with %s', async (_, signing) => {
    await using shop = await startWithPasskey();
    await login(shop, shop.phone.get(await loginOptions(shop)));
    await login(shop, shop.phone.get(await loginOptions(shop)));

    const refused = await login(shop, shop.phone.get(await loginOptions(shop), signing));

    expect(refused).toMatchObject({ accessToken: null, userErrors: [{ code: 'PASSKEY_REFUSED' }] });
  });

  it('signs each challenge once, soon, and none of its own making', async () => {
    await using shop = await startWithPasskey();
    const signed = shop.phone.get(await loginOptions(shop));
    await login(shop, signed);
    const late = shop.phone.get(await loginOptions(shop));
    const toAdd = shop.phone.get((await begin(shop)).options);

    const replayed = await login(shop, signed);
    const ofRegistration = await login(shop, toAdd);
    const own = await login(shop, shop.phone.get(JSON.stringify({ challenge: 'bm9uZQ' })));
    shop.advance(5 * 60_000);
    const answers = [replayed, ofRegistration, own, await login(shop, late)];

    expect(answers.map(codesOf)).toEqual(Array(4).fill(['CHALLENGE_EXPIRED']));
  });

  it('is not tried twice with one challenge: that of a forged signature is gone as well', async () => {
    await using shop = await startWithPasskey();
    const options = await loginOptions(shop);
    const forged = new SoftAuthenticator().get(options);

    const answers = [await login(shop, forged), await login(shop, shop.phone.get(options)), await login(shop, 'none')];

    expect(answers.map(codesOf)).toEqual([['PASSKEY_REFUSED'], ['CHALLENGE_EXPIRED'], ['PASSKEY_REFUSED']]);
  });

  it('that is added or used too late is begun again: nobody is sent to log in who is logged in', async () => {
    await using shop = await startWithPasskey();
    const toAdd = new SoftAuthenticator().create((await begin(shop)).options);
    const toEnter = shop.phone.get(await loginOptions(shop));
    shop.advance(5 * 60_000);

    const [added] = (await complete(shop, toAdd)).userErrors;
    const [entered] = (await login(shop, toEnter)).userErrors;

    expect([added, entered]).toMatchObject([
      { code: 'CHALLENGE_EXPIRED', message: 'This took too long, or was done already. Begin again.' },
      { code: 'CHALLENGE_EXPIRED', message: 'This took too long, or was done already. Log in again.' },
    ]);
  });

  it('is added by nobody but who began it, with a proof, on a page of the shop, and once', async () => {
    await using shop = await startShop();
    const options = async () => (await begin(shop)).options;
    const phone = new SoftAuthenticator();
    const ofAda = await options();

    const answers = [
      await begin(shop, ada, { password: 'wrong-horse-battery' }),
      await begin(shop, ada, {}),
      await complete(shop, phone.create(ofAda), { who: bob }),
      await complete(shop, phone.create(await options(), { origin: 'https://evil.example' })),
      await complete(shop, phone.create(await options(), { isVerified: false })),
      await complete(shop, phone.create(await options()), { name: ' ' }),
      await complete(shop, 'none'),
      await complete(shop, phone.create(ofAda)),
      await complete(shop, phone.create(await options())),
    ];

    expect(answers.map(codesOf)).toEqual([
      ['WRONG_PASSWORD'],
      ['PROOF_REQUIRED'],
      ['CHALLENGE_EXPIRED'],
      ['PASSKEY_REFUSED'],
      ['PASSKEY_REFUSED'],
      ['INVALID_NAME'],
      ['PASSKEY_REFUSED'],
      [],
      ['PASSKEY_REFUSED'],
    ]);
  });

  it('is one of ten at most, and of an account whose address is proven', async () => {
    await using shop = await startShop();
    const nell = { id: uuidv7() };
    await givenAccount(shop, nell, { name: 'nell', passwordHash: await hashPassword(password), emailVerifiedAt: null });
    await shop.given(async ({ passkeys, now }) => {
      const kept = { publicKey: 'none', counter: 0, transports: [], isMultiDevice: false, isBackedUp: false };
      for (let index = 0; index < 10; index += 1) {
        const about = { id: uuidv7(), userId: ada.id, credentialId: `none-${index}`, name: 'One' };
        await passkeys.add({ ...kept, ...about, addedAt: now(), lastUsedAt: null });
      }
    });

    expect(codesOf(await begin(shop))).toEqual(['TOO_MANY_PASSKEYS']);
    expect(codesOf(await begin(shop, nell))).toEqual(['EMAIL_NOT_VERIFIED']);
  });

  it('is renamed and removed by its owner, and opens nothing from then on', async () => {
    await using shop = await startWithPasskey();
    const { id: passkeyId } = shop.passkey;

    const byBob = (await shop.as(bob).mutate(REMOVE, { input: { passkeyId } })).passkeyRemove;
    const renamed = (await shop.as(ada).mutate(RENAME, { input: { passkeyId, name: ' Old phone ' } })).passkeyRename;
    const unnamed = (await shop.as(ada).mutate(RENAME, { input: { passkeyId, name: ' ' } })).passkeyRename;
    const removed = (await shop.as(ada).mutate(REMOVE, { input: { passkeyId } })).passkeyRemove;

    expect([byBob, unnamed].map(codesOf)).toEqual([['PASSKEY_NOT_FOUND'], ['INVALID_NAME']]);
    expect(renamed.passkey).toEqual({ name: 'Old phone' });
    expect(removed).toEqual({ user: { passkeys: [] }, userErrors: [] });
    expect(codesOf(await login(shop, shop.phone.get(await loginOptions(shop))))).toEqual(['PASSKEY_REFUSED']);
    expect((await shop.emitted(userPasskeyChanged)).map(({ change }) => change)).toEqual(['ADDED', 'REMOVED']);
  });

  it('stays where it is the last way in: without a password, another passkey or a provider that is asked', async () => {
    await using shop = await startWithPasskey();
    const remove = async (passkeyId: string) =>
      codesOf((await shop.as(ada).mutate(REMOVE, { input: { passkeyId } })).passkeyRemove);
    const { passkey: other } = await complete(shop, new SoftAuthenticator().create((await begin(shop)).options));
    await shop.given(async ({ users, identities, now }) => {
      await users.savePassword(ada.id, noPassword);
      const gone = { id: uuidv7(), userId: ada.id, provider: 'not-asked-any-more', subject: 'ada', email: null };
      await identities.save({ ...gone, linkedAt: now(), lastUsedAt: null });
    });

    const answers = [await remove(other.id), await remove(shop.passkey.id)];

    expect(answers).toEqual([[], ['LAST_WAY_IN']]);
    expect(await login(shop, shop.phone.get(await loginOptions(shop)))).toMatchObject({ user: { id: ada.id } });
  });

  it('is not guessed: a network that fails too often waits', async () => {
    await using shop = await startWithPasskey();
    for (let index = 0; index < 20; index += 1) await login(shop, 'none');

    expect(codesOf(await login(shop, 'none'))).toEqual(['TOO_MANY_ATTEMPTS']);
  });
});
