import { userAddress } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { ada, bob, elsewhere, givenAccount, type Shop, startUser } from './start-user.ts';

const USER_ADDRESS_ADD = /* GraphQL */ `
  mutation ($input: UserAddressAddInput!) {
    userAddressAdd(input: $input) {
      address {
        id
      }
    }
  }
`;
const USER_ADDRESS_REMOVE = /* GraphQL */ `
  mutation ($input: UserAddressRemoveInput!) {
    userAddressRemove(input: $input) {
      userErrors {
        code
      }
    }
  }
`;
const DEFAULTS = /* GraphQL */ `
  {
    me {
      defaultShippingAddress {
        id
      }
      defaultBillingAddress {
        id
      }
    }
  }
`;

async function startWithAccount() {
  const shop = await startUser();
  await givenAccount(shop, ada);
  return shop;
}

async function add(shop: Shop, changed: object = {}): Promise<string> {
  const { userAddressAdd } = await shop.as(ada).mutate(USER_ADDRESS_ADD, { input: { ...elsewhere, ...changed } });
  return userAddressAdd.address.id;
}

const USER_ADDRESS_UPDATE = /* GraphQL */ `
  mutation ($input: UserAddressUpdateInput!) {
    userAddressUpdate(input: $input) {
      address {
        id
        isDefaultShipping
        isDefaultBilling
        postalAddress {
          recipient
          line1
          line2
          city
          region
          postalCode
          country
        }
      }
      userErrors {
        code
        field
      }
    }
  }
`;

describe('changing an address', () => {
  const update = async (shop: Shop, input: object, by = ada) =>
    (await shop.as(by).mutate(USER_ADDRESS_UPDATE, { input })).userAddressUpdate;

  it('corrects what is given and keeps the rest, its place in the book too', async () => {
    await using shop = await startWithAccount();
    const addressId = await add(shop, { line2: 'Flat 1' });
    await add(shop);

    const answer = await update(shop, { addressId, line1: '13 Oak Avenue', line2: null, postalCode: '981011234' });

    const postalAddress = { ...elsewhere, line1: '13 Oak Avenue', postalCode: '98101-1234' };
    const address = { id: addressId, isDefaultShipping: true, isDefaultBilling: true, postalAddress };
    expect(answer).toEqual({ address, userErrors: [] });
    expect((await shop.ask(userAddress, { userId: ada.id, addressId }))?.line1).toBe('13 Oak Avenue');
  });

  it('moves it to another country, where region and postal code of the old one say nothing', async () => {
    await using shop = await startWithAccount();
    const addressId = await add(shop);

    const without = await update(shop, { addressId, country: 'DE', city: 'Berlin' });
    const moved = await update(shop, { addressId, country: 'DE', city: 'Berlin', postalCode: '10115' });

    expect(without.userErrors).toEqual([{ code: 'INVALID_POSTAL_CODE', field: ['input', 'postalCode'] }]);
    expect(moved.address.postalAddress).toMatchObject({ country: 'DE', region: null, postalCode: '10115' });
  });

  it.each([
    [{ line1: null }, 'INVALID_ADDRESS', 'line1'],
    [{ city: ' ' }, 'INVALID_ADDRESS', 'city'],
    [{ region: 'OR' }, 'INVALID_ADDRESS', 'region'],
    [{ postalCode: null }, 'INVALID_POSTAL_CODE', 'postalCode'],
  ])('refuses %j with %s, and changes nothing', async (changed, code, field) => {
    await using shop = await startWithAccount();
    const addressId = await add(shop);

    const answer = await update(shop, { addressId, ...changed });

    expect(answer).toEqual({ address: null, userErrors: [{ code, field: ['input', field] }] });
    expect(await shop.ask(userAddress, { userId: ada.id, addressId })).toEqual(elsewhere);
  });

  it("does not find somebody else's", async () => {
    await using shop = await startWithAccount();
    await givenAccount(shop, bob, { name: 'bob' });
    const addressId = await add(shop);

    const answer = await update(shop, { addressId, line1: 'Mine' }, bob);

    expect(answer.userErrors).toEqual([{ code: 'ADDRESS_NOT_FOUND', field: ['input', 'addressId'] }]);
  });
});

const USER_ADDRESS_DEFAULT_SET = /* GraphQL */ `
  mutation ($input: UserAddressDefaultSetInput!) {
    userAddressDefaultSet(input: $input) {
      user {
        defaultShippingAddress {
          id
        }
        defaultBillingAddress {
          id
        }
      }
      userErrors {
        code
        field
      }
    }
  }
`;

describe('the defaults of an address book', () => {
  it('are one for shipping and one for bills, each chosen by itself', async () => {
    await using shop = await startWithAccount();
    const home = await add(shop);
    const office = await add(shop, { isDefaultBilling: true });
    const added = (await shop.as(ada).query(DEFAULTS)).me;

    const input = { addressId: office, purposes: ['SHIPPING'] };
    const { userAddressDefaultSet: both } = await shop.as(ada).mutate(USER_ADDRESS_DEFAULT_SET, { input });
    const back = { addressId: home, purposes: ['BILLING'] };
    const { userAddressDefaultSet: apart } = await shop.as(ada).mutate(USER_ADDRESS_DEFAULT_SET, { input: back });

    expect(added).toMatchObject({ defaultShippingAddress: { id: home }, defaultBillingAddress: { id: office } });
    expect(both.user).toEqual({ defaultShippingAddress: { id: office }, defaultBillingAddress: { id: office } });
    expect(apart.user).toEqual({ defaultShippingAddress: { id: office }, defaultBillingAddress: { id: home } });
  });

  it('go each to the one added last when theirs is removed', async () => {
    await using shop = await startWithAccount();
    const home = await add(shop);
    const office = await add(shop, { isDefaultBilling: true });
    const last = await add(shop);

    await shop.as(ada).mutate(USER_ADDRESS_REMOVE, { input: { addressId: office } });

    const { me } = await shop.as(ada).query(DEFAULTS);
    expect(me).toMatchObject({ defaultShippingAddress: { id: home }, defaultBillingAddress: { id: last } });
  });

  it("are not somebody else's", async () => {
    await using shop = await startWithAccount();
    await givenAccount(shop, bob, { name: 'bob' });
    const addressId = await add(shop);

    const input = { addressId, purposes: ['SHIPPING', 'BILLING'] };
    const answer = await shop.as(bob).mutate(USER_ADDRESS_DEFAULT_SET, { input });

    const refusal = { code: 'ADDRESS_NOT_FOUND', field: ['input', 'addressId'] };
    expect(answer.userAddressDefaultSet).toEqual({ user: null, userErrors: [refusal] });
  });
});

it('is refused a change of an address that somebody else changed since', async () => {
  await using shop = await startWithAccount();
  const addressId = await add(shop);
  const update = `mutation ($input: UserAddressUpdateInput!) { userAddressUpdate(input: $input) {
    address { version postalAddress { line1 } } userErrors { code field } } }`;
  const change = async (line1: string, expectedVersion: number) =>
    (await shop.as(ada).mutate(update, { input: { addressId, line1, expectedVersion } })).userAddressUpdate;

  const first = await change('1 Elm Street', 1);
  const stale = await change('2 Elm Street', 1);
  const second = await change('3 Elm Street', 2);

  expect(first).toEqual({ address: { version: 2, postalAddress: { line1: '1 Elm Street' } }, userErrors: [] });
  expect(stale).toEqual({
    address: null,
    userErrors: [{ code: 'VERSION_CONFLICT', field: ['input', 'expectedVersion'] }],
  });
  expect(second.address).toEqual({ version: 3, postalAddress: { line1: '3 Elm Street' } });
});
