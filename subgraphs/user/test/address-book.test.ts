import { userAddress } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { addAddress } from '../src/domain/addresses/add-address.ts';
import { ada, bob, elsewhere, givenAccount, type Shop, startUser, support } from './start-user.ts';

const USER_ADDRESS_ADD = /* GraphQL */ `
  mutation ($input: UserAddressAddInput!) {
    userAddressAdd(input: $input) {
      address {
        id
        isDefault
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
        message
      }
    }
  }
`;
const USER_ADDRESS_REMOVE = /* GraphQL */ `
  mutation ($input: UserAddressRemoveInput!) {
    userAddressRemove(input: $input) {
      address {
        id
        addedAt
      }
      userErrors {
        code
        field
      }
    }
  }
`;
const ADDRESSES = /* GraphQL */ `
  query ($id: ID!) {
    user(id: $id) {
      addresses {
        id
        isDefault
      }
      defaultAddress {
        id
      }
      defaultShippingAddress {
        id
      }
      defaultBillingAddress {
        id
      }
    }
  }
`;

const unused = { isDefaultShipping: false, isDefaultBilling: false };
const another = { ...elsewhere, id: uuidv7(), userId: ada.id, ...unused };

async function startWithAccount() {
  const shop = await startUser();
  await givenAccount(shop, ada);
  return shop;
}

async function add(shop: Shop, changed: object = {}): Promise<string> {
  const { userAddressAdd } = await shop.as(ada).mutate(USER_ADDRESS_ADD, { input: { ...elsewhere, ...changed } });
  return userAddressAdd.address.id;
}

describe('adding an address', () => {
  it('makes the first one the default, and another only when it is wanted', async () => {
    await using shop = await startWithAccount();

    const first = await add(shop);
    const second = await add(shop);
    const third = await add(shop, { isDefault: true });

    const { user } = await shop.as(ada).query(ADDRESSES, { id: ada.id });
    expect(user.defaultAddress).toEqual({ id: third });
    expect(user.addresses).toEqual([
      { id: third, isDefault: true },
      { id: first, isDefault: false },
      { id: second, isDefault: false },
    ]);
  });

  it('keeps it in good order: trimmed, codes in capital letters', async () => {
    await using shop = await startWithAccount();
    const input = { ...elsewhere, recipient: ' Ada ', line2: ' ', region: 'on', postalCode: 'k1a-0b1', country: 'ca' };

    const { userAddressAdd } = await shop.as(ada).mutate(USER_ADDRESS_ADD, { input });

    expect(userAddressAdd.address.postalAddress).toEqual({
      ...elsewhere,
      recipient: 'Ada',
      line2: null,
      region: 'ON',
      postalCode: 'K1A 0B1',
      country: 'CA',
    });
  });

  it.each([
    { country: 'US', postalCode: '98101-1234' },
    { country: 'DE', postalCode: '10115', region: null },
    { country: 'GB', postalCode: 'SW1A 1AA', region: null },
    { country: 'GB', postalCode: 'm1 1ae', region: null },
    { country: 'JP', postalCode: '100-0001', region: 'Tokyo', city: '千代田区' },
    { country: 'HK', postalCode: null, region: null, city: 'Central' },
    { region: 'Washington' },
  ])('takes %j', (changed) => {
    const decision = addAddress([], { ...another, ...changed }, new Date());

    expect(decision.refused).toBeUndefined();
  });

  it.each([
    [{ postalCode: '9810' }, 'INVALID_POSTAL_CODE', 'postalCode'],
    [{ postalCode: '' }, 'INVALID_POSTAL_CODE', 'postalCode'],
    [{ country: 'DE', postalCode: '1011' }, 'INVALID_POSTAL_CODE', 'postalCode'],
    [{ country: 'GB', postalCode: '98101' }, 'INVALID_POSTAL_CODE', 'postalCode'],
    [{ country: 'CA', postalCode: 'D1A 0B1', region: 'ON' }, 'INVALID_POSTAL_CODE', 'postalCode'],
    [{ region: null }, 'INVALID_ADDRESS', 'region'],
    [{ region: 'ZZ' }, 'INVALID_ADDRESS', 'region'],
    [{ region: 'Oregon' }, 'INVALID_ADDRESS', 'region'],
    [{ country: 'gb', postalCode: 'anything' }, 'INVALID_POSTAL_CODE', 'postalCode'],
    [{ country: 'ZZ' }, 'INVALID_ADDRESS', 'country'],
    [{ recipient: '' }, 'INVALID_ADDRESS', 'recipient'],
    [{ line1: 'x'.repeat(201) }, 'INVALID_ADDRESS', 'line1'],
    [{ line2: 'one\ntwo' }, 'INVALID_ADDRESS', 'line2'],
    [{ city: ' ' }, 'INVALID_ADDRESS', 'city'],
  ])('refuses %j with %s', (changed, refused, field) => {
    const decision = addAddress([], { ...another, ...changed }, new Date());

    expect(decision).toMatchObject({ refused, field: [field] });
  });

  it('says where a refusal lies, and keeps nothing', async () => {
    await using shop = await startWithAccount();

    const input = { ...elsewhere, postalCode: 'none' };
    const answer = await shop.as(ada).mutate(USER_ADDRESS_ADD, { input });

    const message = 'This is no postal code of this country (United States); its codes are such as 95014.';
    const refusal = { code: 'INVALID_POSTAL_CODE', field: ['input', 'postalCode'], message };
    expect(answer.userAddressAdd).toEqual({ address: null, userErrors: [refusal] });
    expect((await shop.as(ada).query(ADDRESSES, { id: ada.id })).user.addresses).toEqual([]);
  });

  it('stops at fifty, however many come at once', async () => {
    await using shop = await startWithAccount();
    const one = {
      userId: ada.id,
      version: 1,
      postalAddress: elsewhere,
      ...unused,
      addedAt: new Date(),
      lastUsedAt: null,
    };
    const book = Array.from({ length: 48 }, () => ({ ...one, id: uuidv7() }));
    await shop.given(({ addresses }) => addresses.saveBook(ada.id, book));

    const answers = await Promise.all(
      Array.from({ length: 5 }, () => shop.as(ada).mutate(USER_ADDRESS_ADD, { input: elsewhere })),
    );

    const codes = answers.flatMap(({ userAddressAdd }) =>
      userAddressAdd.userErrors.map(({ code }: { code: string }) => code),
    );
    expect(codes).toEqual(['TOO_MANY_ADDRESSES', 'TOO_MANY_ADDRESSES', 'TOO_MANY_ADDRESSES']);
  });

  it('is for those who logged in', async () => {
    await using shop = await startWithAccount();

    const answer = await shop.guest.execute(USER_ADDRESS_ADD, { input: elsewhere });

    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

describe('removing an address', () => {
  it('hands the default on to the one added last', async () => {
    await using shop = await startWithAccount();
    const first = await add(shop);
    await add(shop);
    const third = await add(shop);

    await shop.as(ada).mutate(USER_ADDRESS_REMOVE, { input: { addressId: first } });

    const { user } = await shop.as(ada).query(ADDRESSES, { id: ada.id });
    expect(user.defaultAddress).toEqual({ id: third });
    expect(user.addresses).toHaveLength(2);
  });

  it('leaves an empty book when it was the last', async () => {
    await using shop = await startWithAccount();
    const addressId = await add(shop);

    const answer = await shop.as(ada).mutate(USER_ADDRESS_REMOVE, { input: { addressId } });

    const { user } = await shop.as(ada).query(ADDRESSES, { id: ada.id });
    expect(answer.userAddressRemove).toMatchObject({ address: { id: addressId }, userErrors: [] });
    const none = { defaultAddress: null, defaultShippingAddress: null, defaultBillingAddress: null };
    expect(user).toEqual({ addresses: [], ...none });
  });

  it('is answered the same when it is asked for again under its key', async () => {
    await using shop = await startWithAccount();
    const input = { addressId: await add(shop, { idempotencyKey: 'add' }), idempotencyKey: 'remove' };
    const again = await add(shop, { idempotencyKey: 'add' });

    const first = await shop.as(ada).mutate(USER_ADDRESS_REMOVE, { input });
    const second = await shop.as(ada).mutate(USER_ADDRESS_REMOVE, { input });

    expect(again).toBe(input.addressId);
    expect(first.userAddressRemove).toMatchObject({
      address: { id: input.addressId, addedAt: expect.any(String) as string },
    });
    expect(second).toEqual(first);
  });

  it("does not find somebody else's", async () => {
    await using shop = await startWithAccount();
    await givenAccount(shop, bob, { name: 'bob' });
    const addressId = await add(shop);

    const answer = await shop.as(bob).mutate(USER_ADDRESS_REMOVE, { input: { addressId } });

    const refusal = { code: 'ADDRESS_NOT_FOUND', field: ['input', 'addressId'] };
    expect(answer.userAddressRemove).toEqual({ address: null, userErrors: [refusal] });
    expect((await shop.as(ada).query(ADDRESSES, { id: ada.id })).user.addresses).toHaveLength(1);
  });
});

describe('an address that was stored before addresses were read as they are now', () => {
  const old = { ...elsewhere, country: 'GB', region: null, city: 'London', postalCode: 'sw1a  1aa' };
  const ofNowhere = { ...old, postalCode: 'anything' };

  it.each([
    [old, { ...old, postalCode: 'SW1A 1AA' }],
    [ofNowhere, ofNowhere],
  ])('is in order for whoever reads it, and as it was where it is no address', async (stored, seen) => {
    await using shop = await startWithAccount();
    const one = { id: uuidv7(), userId: ada.id, version: 1, ...unused, addedAt: new Date(), lastUsedAt: null };
    await shop.given(({ addresses }) => addresses.saveBook(ada.id, [{ ...one, postalAddress: stored }]));

    expect(await shop.ask(userAddress, { userId: ada.id, addressId: one.id })).toEqual(seen);
  });
});

describe('reading an address book', () => {
  it('is for its owner and for staff', async () => {
    await using shop = await startWithAccount();
    await add(shop);
    const read = async (client: Shop['guest']) => (await client.query(ADDRESSES, { id: ada.id })).user;

    const forOwner = await read(shop.as(ada));
    const forStaff = await read(shop.as(support));
    const forOther = await read(shop.as(bob));
    const forGuest = await read(shop.guest);

    expect(forOwner.addresses).toHaveLength(1);
    expect(forStaff).toEqual(forOwner);
    expect([forOther, forGuest]).toEqual([null, null]);
  });

  it('answers another service with one address of one user', async () => {
    await using shop = await startWithAccount();
    const addressId = await add(shop);

    const own = await shop.ask(userAddress, { userId: ada.id, addressId });
    const others = await shop.ask(userAddress, { userId: bob.id, addressId });

    expect(own).toEqual(elsewhere);
    expect(others).toBeNull();
  });
});
