import { userIdentityChanged, userRegistered, userVerificationRequested, userVerified } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { IdentityProvider } from '../src/db/identities/identity-provider.ts';
import { begin, codesOf, complete, OWN, parametersOf, people, startWithProvider, stateOf } from './start-identities.ts';
import { shopOrigin, startProvider } from './start-provider.ts';
import { ada, givenAccount, password, startUser, USER_LOGIN } from './start-user.ts';

describe('a login with a provider', () => {
  it('opens an account the first time, verified if the provider says so, and is let in to it from then on', async () => {
    await using setup = await startWithProvider();
    const { shop } = setup;

    const first = await setup.signIn('ada');
    const again = await setup.signIn('ada');

    expect(first).toMatchObject({
      accessToken: expect.any(String),
      refreshToken: expect.any(String),
      user: { email: 'ada@example.com', emailVerifiedAt: expect.any(String), displayName: 'Ada Lovelace' },
      userErrors: [],
    });
    expect(again.user.id).toBe(first.user.id);
    expect(await shop.emitted(userRegistered)).toHaveLength(1);
    expect(await shop.emitted(userVerified)).toMatchObject([{ userId: first.user.id }]);
    expect(await shop.emitted(userIdentityChanged)).toEqual([]);
    expect(await shop.as(first.user).query(OWN)).toMatchObject({
      me: { hasPassword: false, identities: [{ email: 'ada@example.com', lastUsedAt: expect.any(String) }] },
    });
    const byPassword = await shop.guest.mutate(USER_LOGIN, { input: { email: 'ada@example.com', password } });
    expect(codesOf(byPassword.userLogin)).toEqual(['INVALID_CREDENTIALS']);
  });

  it('has an address confirmed that the provider has not, and tells nobody whether it has an owner', async () => {
    await using setup = await startWithProvider();
    await givenAccount(setup.shop, ada);

    const entered = await setup.signIn('mallory');

    expect(entered).toMatchObject({ accessToken: expect.any(String), user: { emailVerifiedAt: null }, userErrors: [] });
    expect(entered.user.id).not.toBe(ada.id);
    expect(await setup.shop.emitted(userVerified)).toEqual([]);
    expect(await setup.shop.emitted(userVerificationRequested)).toEqual([]);
  });

  it('asks the mailbox that nobody has proven yet', async () => {
    await using setup = await startWithProvider();

    const { user } = await setup.signIn('mallory');

    expect(await setup.shop.emitted(userVerificationRequested)).toMatchObject([
      { userId: user.id, email: 'ada@example.com' },
    ]);
  });

  it('never joins an account that is there already', async () => {
    await using setup = await startWithProvider();
    await givenAccount(setup.shop, ada);

    const refused = await setup.signIn('ada');

    expect(refused).toMatchObject({ accessToken: null, user: null });
    expect(codesOf(refused)).toEqual(['IDENTITY_NEEDS_LOGIN']);
    expect(await setup.shop.as(ada).query(OWN)).toMatchObject({ me: { identities: [] } });
  });

  it('needs an address to open an account', async () => {
    await using setup = await startWithProvider();

    expect(codesOf(await setup.signIn('nameless'))).toEqual(['IDENTITY_WITHOUT_EMAIL']);
  });

  it('is asked for the second factor of the account', async () => {
    await using setup = await startWithProvider();
    const { user } = await setup.signIn('ada');
    await setup.shop.given(({ secondFactors, now }) =>
      secondFactors.save({
        userId: user.id,
        sealedSecret: 'none',
        sealId: 'none',
        begunAt: now(),
        addedAt: now(),
        lastStep: 0,
      }),
    );

    const entered = await setup.signIn('ada');

    expect(entered).toMatchObject({ accessToken: null, challenge: { token: expect.any(String) } });
    expect(codesOf(entered)).toEqual(['SECOND_FACTOR_REQUIRED']);
  });

  it.each([
    ['another state', { state: 'of-another' }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['a code of nobody', { code: 'none' }],
  ])('is refused with %s', async (_, changed) => {
    await using setup = await startWithProvider();
    const flow = await begin(setup.shop);
    const parameters = await setup.provider.signIn(flow.url, 'ada');

    const refused = await complete(setup.shop, flow, parametersOf(parameters, changed));

    expect(codesOf(refused)).toEqual(['PROVIDER_REFUSED']);
  });

  it('is refused with a code that was asked for in the flow of another, whose nonce and verifier differ', async () => {
    await using setup = await startWithProvider();
    const { shop, provider } = setup;
    const flow = await begin(shop);
    const state = new URL(flow.url).searchParams.get('state') ?? '';
    const others = await begin(shop);
    const toMixIn = new URL(others.url);
    toMixIn.searchParams.set('state', state);

    const mixedIn = await complete(shop, flow, await provider.signIn(toMixIn.href, 'ada'));
    const next = await begin(shop);
    const otherNonce = new URL(next.url);
    otherNonce.searchParams.set('nonce', 'of-another');
    const wrongNonce = await complete(shop, next, await provider.signIn(otherNonce.href, 'ada'));

    expect([mixedIn, wrongNonce].map(codesOf)).toEqual([['PROVIDER_REFUSED'], ['PROVIDER_REFUSED']]);
  });

  it('is refused when somebody said no at the provider', async () => {
    await using setup = await startWithProvider();
    const flow = await begin(setup.shop);

    const refused = await complete(setup.shop, flow, await setup.provider.deny(flow.url));

    expect(codesOf(refused)).toEqual(['PROVIDER_REFUSED']);
  });

  it('is good once, soon, and in the browser that began it', async () => {
    await using setup = await startWithProvider();
    const { shop, provider } = setup;
    const flow = await begin(shop);
    const parameters = await provider.signIn(flow.url, 'ada');
    const late = await begin(shop);
    const lateParameters = await provider.signIn(late.url, 'ada');
    const another = await begin(shop);

    await complete(shop, flow, parameters);
    const replayed = await complete(shop, flow, parameters);
    const fromElsewhere = await complete(shop, { ...flow, flowToken: 'none' }, parameters);
    const codeOfAnother = await complete(shop, another, parametersOf(parameters, stateOf(another)));
    shop.advance(10 * 60_000);
    const expired = await complete(shop, late, lateParameters);

    expect([replayed, fromElsewhere, codeOfAnother, expired].map(codesOf)).toEqual([
      ['CHALLENGE_EXPIRED'],
      ['CHALLENGE_EXPIRED'],
      ['PROVIDER_REFUSED'],
      ['CHALLENGE_EXPIRED'],
    ]);
  });

  it('says so while the provider is down, before and after the browser was there', async () => {
    await using setup = await startWithProvider();
    const { shop, provider } = setup;
    const flow = await begin(shop);
    const parameters = await provider.signIn(flow.url, 'ada');
    await provider.close();
    const nowhere = new IdentityProvider(
      { id: 'down', name: 'Down', issuer: provider.issuer, clientId: 'shop', clientSecret: 'none' },
      shopOrigin,
    );
    await using other = await startUser({ identityProviders: [nowhere] });

    const after = await complete(shop, flow, parameters);
    const before = await begin(other, 'down');

    expect([after, before].map(codesOf)).toEqual([['PROVIDER_UNAVAILABLE'], ['PROVIDER_UNAVAILABLE']]);
  });

  it('takes no word of one provider for that of another', async () => {
    await using acme = await startProvider(people);
    await using evil = await startProvider({ ada: { email: 'eve@example.com', email_verified: true } }, 'evil');
    await using shop = await startUser({ identityProviders: [acme.known, evil.known] });
    const flow = await begin(shop);
    const atEvil = await begin(shop, 'evil');
    const parameters = await evil.signIn(atEvil.url, 'ada');

    const asAcme = await complete(shop, atEvil, parameters);
    const inFlowOfAcme = await complete(shop, flow, parametersOf(parameters, stateOf(flow)));

    expect([asAcme, inFlowOfAcme].map(codesOf)).toEqual([['CHALLENGE_EXPIRED'], ['PROVIDER_REFUSED']]);
  });

  it('is only for providers that the shop has, and waits after too many that failed', async () => {
    await using setup = await startWithProvider();
    const flow = { url: '', flowToken: 'none' };

    const unknown = [await begin(setup.shop, 'none'), await complete(setup.shop, flow, 'code=1', 'none')];
    const failed = [];
    for (let tries = 0; tries < 20; tries++) failed.push(codesOf(await complete(setup.shop, flow, 'code=1'))[0]);

    expect(unknown.map(codesOf)).toEqual([['UNKNOWN_PROVIDER'], ['UNKNOWN_PROVIDER']]);
    expect(failed.at(-1)).toBe('TOO_MANY_ATTEMPTS');
    expect(await setup.shop.guest.query('{ identityProviders { code name } }')).toEqual({
      identityProviders: [{ code: 'acme', name: 'Acme' }],
    });
  });
});
