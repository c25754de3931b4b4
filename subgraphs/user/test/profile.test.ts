import { userPasswordChanged, userProfileUpdated } from '@agora/schema';
import { expect, it } from 'vitest';
import { readLocale } from '../src/domain/accounts/read-locale.ts';
import { readPhone } from '../src/domain/accounts/read-phone.ts';
import { readTimeZone } from '../src/domain/accounts/read-time-zone.ts';
import { ada, bob, givenAccount, password, type Shop, startUser, startWithLogin, support } from './start-user.ts';

const USER_PROFILE_UPDATE = /* GraphQL */ `
  mutation ($input: UserProfileUpdateInput!) {
    userProfileUpdate(input: $input) {
      user {
        displayName
        locale
        timeZone
        phone
        version
      }
      userErrors {
        code
        field
      }
    }
  }
`;

const update = async (shop: Shop, input: object, by: { readonly id: string } = ada) =>
  (await shop.as(by).mutate(USER_PROFILE_UPDATE, { input })).userProfileUpdate;

async function startWithAccount() {
  const shop = await startUser();
  await givenAccount(shop, ada);
  return shop;
}

it('changes what is given of a profile, keeps it in good order, and tells what others show', async () => {
  await using shop = await startWithAccount();

  const answer = await update(shop, { locale: 'de-at', timeZone: 'europe/vienna', phone: ' +43 (1) 534 440 ' });
  const again = await update(shop, { phone: '+431534440' });

  const user = { displayName: 'ada', locale: 'de-AT', timeZone: 'Europe/Vienna', phone: '+431534440', version: 2 };
  expect(answer).toEqual({ user, userErrors: [] });
  expect(again.user.version).toBe(2);
  expect(await shop.emitted(userProfileUpdated)).toEqual([{ userId: ada.id, displayName: 'ada', locale: 'de-AT' }]);
});

it('takes time zone and telephone number away, and never name and language', async () => {
  await using shop = await startWithAccount();
  await update(shop, { timeZone: 'Europe/Vienna', phone: '+431534440' });

  const { user } = await update(shop, { timeZone: null, phone: null, displayName: null, locale: null });

  expect(user).toMatchObject({ displayName: 'ada', locale: 'en-US', timeZone: null, phone: null });
});

it.each([
  [{ locale: 'german' }, 'INVALID_LOCALE', 'locale'],
  [{ timeZone: 'Mars/Olympus' }, 'INVALID_TIME_ZONE', 'timeZone'],
  [{ phone: '534440' }, 'INVALID_PHONE', 'phone'],
  [{ displayName: 'Ada', expectedVersion: 7 }, 'VERSION_CONFLICT', 'expectedVersion'],
])('refuses %j with %s, and changes nothing', async (input, code, field) => {
  await using shop = await startWithAccount();

  const answer = await update(shop, { displayName: 'Another', ...input });

  expect(answer).toEqual({ user: null, userErrors: [{ code, field: ['input', field] }] });
  expect((await update(shop, {})).user).toMatchObject({ displayName: 'ada', version: 1 });
});

it('has a person written to in the language of the profile', async () => {
  await using shop = await startWithLogin();
  const { id } = shop.login.user;
  await update(shop, { locale: 'de', timeZone: 'Europe/Vienna' }, { id });

  const input = { currentPassword: password, newPassword: 'seven purple otters on the roof' };
  await shop
    .as({ id })
    .mutate(
      'mutation ($input: UserPasswordChangeInput!) { userPasswordChange(input: $input) { userErrors { code } } }',
      { input },
    );

  expect(await shop.emitted(userPasswordChanged)).toMatchObject([{ locale: 'de', timeZone: 'Europe/Vienna' }]);
});

it('shows language, time zone and telephone number to their owner and to staff alone', async () => {
  await using shop = await startWithAccount();
  await givenAccount(shop, bob, { name: 'bob' });
  await update(shop, { timeZone: 'UTC', phone: '+431534440' });
  const read = /* GraphQL */ `
    query ($id: ID!) {
      _entities(representations: [{ __typename: "User", id: $id }]) {
        ... on User {
          locale
          timeZone
          phone
        }
      }
    }
  `;
  const [own, staff, other] = await Promise.all(
    [shop.as(ada), shop.as(support), shop.as(bob)].map((one) => one.query(read, { id: ada.id })),
  );

  expect(own._entities).toEqual([{ locale: 'en-US', timeZone: 'UTC', phone: '+431534440' }]);
  expect(staff).toEqual(own);
  expect(other._entities).toEqual([{ locale: null, timeZone: null, phone: null }]);
});

it.each([
  ['de', 'de'],
  ['EN-gb', 'en-GB'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['de-DE-u-ca-buddhist', 'de-DE'],
  ['en_US', undefined],
  ['xq', undefined],
  ['en-XQ', undefined],
  ['', undefined],
])('reads the locale %j as %j', (given, locale) => {
  expect(readLocale(given)).toBe(locale);
});

it.each([
  ['America/Argentina/Buenos_Aires', true],
  ['UTC', true],
  ['+01:00', false],
  ['Europe', false],
  ['', false],
])('knows whether %j is a time zone', (given, isOne) => {
  expect(readTimeZone(given) !== undefined).toBe(isOne);
});

it.each([
  ['+1 206-555-0100', '+12065550100'],
  ['＋４９ ３０ １２３４５６', '+4930123456'],
  ['+1 206 555', undefined],
  ['+999 123456789', undefined],
  ['+1 206 555 0100 ext. 5', undefined],
  ['call me', undefined],
])('reads the telephone number %j as %j', (given, phone) => {
  expect(readPhone(given)).toBe(phone);
});
