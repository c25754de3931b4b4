import { userProfileUpdated, userRegistered } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { registerUser } from '../src/domain/accounts/register-user.ts';
import { passwordProof } from '../src/graphql/accounts/password-proof.ts';
import { ada, givenAccount, password, type Shop, startUser, USER_REGISTER } from './start-user.ts';

const good = { email: ' Ada@Example.COM ', password, displayName: ' Ada ' };

describe('registering', () => {
  it('opens an account under the normalised e-mail address and tells others', async () => {
    await using shop = await startUser();

    const { userRegister } = await shop.guest.mutate(USER_REGISTER, { input: good });

    const { id } = userRegister.user;
    expect(userRegister).toMatchObject({
      user: { id, email: 'ada@example.com', displayName: 'Ada', version: 1 },
      userErrors: [],
    });
    expect(await shop.emitted(userRegistered)).toMatchObject([
      { userId: id, email: 'ada@example.com', displayName: 'Ada' },
    ]);
  });

  it.each([
    [{ ...good, email: 'ada' }, 'INVALID_EMAIL', 'email'],
    [{ ...good, email: 'ada@localhost' }, 'INVALID_EMAIL', 'email'],
    [{ ...good, email: 'ada@example.com\r\nBcc: all@example.com' }, 'INVALID_EMAIL', 'email'],
    [{ ...good, email: `${'a'.repeat(250)}@example.com` }, 'INVALID_EMAIL', 'email'],
    [{ ...good, password: '123456789' }, 'WEAK_PASSWORD', 'password'],
    [{ ...good, password: 'x'.repeat(201) }, 'WEAK_PASSWORD', 'password'],
    [{ ...good, displayName: '   ' }, 'INVALID_NAME', 'displayName'],
    [{ ...good, displayName: 'x'.repeat(101) }, 'INVALID_NAME', 'displayName'],
    [{ ...good, displayName: 'A\u0000da' }, 'INVALID_NAME', 'displayName'],
  ])('refuses %j with %s', (input, refused, field) => {
    const decision = registerUser({ ...input, id: ada.id }, new Date());

    expect(decision).toEqual({ refused, field: [field] });
  });

  it('takes addresses of all scripts, and shows the domain in its own', async () => {
    await using shop = await startUser();

    const { userRegister } = await shop.guest.mutate(USER_REGISTER, {
      input: { ...good, email: 'José@MÜNCHEN.example' },
    });
    const again = await shop.guest.mutate(USER_REGISTER, {
      input: { ...good, email: 'jose\u0301@xn--mnchen-3ya.example' },
    });
    const emails = (await shop.emitted(userRegistered)).map(({ email }) => email);

    expect(userRegister).toMatchObject({ user: { email: 'josé@münchen.example' }, userErrors: [] });
    expect(again.userRegister).toMatchObject({ user: { email: 'josé@münchen.example' }, userErrors: [] });
    expect(emails).toEqual(['josé@xn--mnchen-3ya.example', 'josé@xn--mnchen-3ya.example']);
  });

  it('says where a refusal lies, and tells nobody', async () => {
    await using shop = await startUser();

    const answer = await shop.guest.mutate(USER_REGISTER, { input: { ...good, password: 'short' } });

    const refusal = { code: 'WEAK_PASSWORD', field: ['input', 'password'] };
    expect(answer.userRegister).toMatchObject({ accessToken: null, user: null, userErrors: [refusal] });
    expect(await shop.emitted(userRegistered)).toEqual([]);
  });
});

describe('registering under an idempotency key', () => {
  const key = '0198c1d2-registration-of-ada';
  const register = (shop: Shop, changed: object = {}) =>
    shop.guest.mutate(USER_REGISTER, { input: { ...good, idempotencyKey: key, ...changed } });

  it('answers a repetition with the account that was opened, and opens no other', async () => {
    await using shop = await startUser();

    const first = await register(shop);
    const second = await register(shop);

    expect(first.userRegister).toMatchObject({ user: { email: 'ada@example.com' }, userErrors: [] });
    expect(second.userRegister.user).toEqual(first.userRegister.user);
    expect(second.userRegister.accessToken).toEqual(expect.any(String));
    expect(await shop.emitted(userRegistered)).toHaveLength(1);
  });

  it('answers a repetition of what was refused with the refusal', async () => {
    await using shop = await startUser();

    const weak = await register(shop, { password: 'short' });

    expect(weak.userRegister.userErrors).toMatchObject([{ code: 'WEAK_PASSWORD' }]);
    expect(await register(shop, { password: 'short' })).toEqual(weak);
  });

  it.each([{ password: 'another-correct-horse' }, { displayName: 'Bob' }, { email: 'bob@example.com' }])(
    'refuses the key for %j, and shows nothing of the account',
    async (changed) => {
      await using shop = await startUser();
      await register(shop);

      const { userRegister } = await register(shop, changed);

      const refusal = { code: 'IDEMPOTENCY_CONFLICT', field: ['input', 'idempotencyKey'] };
      expect(userRegister).toMatchObject({ accessToken: null, deviceToken: null, user: null, userErrors: [refusal] });
    },
  );

  it('takes no key that somebody else may guess', async () => {
    await using shop = await startUser();

    const { userRegister } = await register(shop, { idempotencyKey: '1' });

    expect(userRegister.userErrors).toMatchObject([{ code: 'INVALID_IDEMPOTENCY_KEY' }]);
  });

  it('keeps no proof of the password that could be tried without the secret of the service', () => {
    const proofs = ['one secret', 'another secret'].map((secret) => passwordProof(password, secret));

    expect(new Set([...proofs, passwordProof(password, 'one secret')]).size).toBe(2);
    expect(passwordProof('another-correct-horse', 'one secret')).not.toBe(proofs[0]);
  });
});

describe('updating a profile', () => {
  const USER_PROFILE_UPDATE = /* GraphQL */ `
    mutation ($input: UserProfileUpdateInput!) {
      userProfileUpdate(input: $input) {
        user {
          displayName
          version
        }
        userErrors {
          code
          field
        }
      }
    }
  `;

  it('changes the name and tells others', async () => {
    await using shop = await startUser();
    await givenAccount(shop, ada);

    const input = { displayName: 'Countess', expectedVersion: 1 };
    const answer = await shop.as(ada).mutate(USER_PROFILE_UPDATE, { input });

    expect(answer.userProfileUpdate).toEqual({ user: { displayName: 'Countess', version: 2 }, userErrors: [] });
    const told = { userId: ada.id, displayName: 'Countess', locale: 'en-US' };
    expect(await shop.emitted(userProfileUpdated)).toEqual([told]);
  });

  it.each([
    [{ displayName: ' ' }, 'INVALID_NAME', 'displayName'],
    [{ displayName: 'Countess', expectedVersion: 7 }, 'VERSION_CONFLICT', 'expectedVersion'],
  ])('refuses %j with %s', async (input, code, field) => {
    await using shop = await startUser();
    await givenAccount(shop, ada);

    const answer = await shop.as(ada).mutate(USER_PROFILE_UPDATE, { input });

    expect(answer.userProfileUpdate).toEqual({ user: null, userErrors: [{ code, field: ['input', field] }] });
    expect(await shop.emitted(userProfileUpdated)).toEqual([]);
  });

  it('is for those who logged in', async () => {
    await using shop = await startUser();

    const answer = await shop.guest.execute(USER_PROFILE_UPDATE, { input: { displayName: 'Ada' } });

    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('is refused to a token whose account is gone', async () => {
    await using shop = await startUser();

    const answer = await shop.as(ada).mutate(USER_PROFILE_UPDATE, { input: { displayName: 'Ada' } });

    expect(answer.userProfileUpdate.userErrors).toMatchObject([{ code: 'USER_NOT_FOUND' }]);
  });
});
