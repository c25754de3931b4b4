import { paymentDescribeMethod, userPaymentMethod } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { ada, bob, givenAccount, type Shop, startUser, support } from './start-user.ts';

const USER_PAYMENT_METHOD_ADD = /* GraphQL */ `
  mutation ($input: UserPaymentMethodAddInput!) {
    userPaymentMethodAdd(input: $input) {
      paymentMethod {
        id
        brand
        lastFour
        expiryMonth
        expiryYear
        isDefault
      }
      userErrors {
        code
        field
      }
    }
  }
`;
const USER_PAYMENT_METHOD_REMOVE = /* GraphQL */ `
  mutation ($input: UserPaymentMethodRemoveInput!) {
    userPaymentMethodRemove(input: $input) {
      paymentMethod {
        id
      }
      userErrors {
        code
      }
    }
  }
`;
const PAYMENT_METHOD = /* GraphQL */ `
  query ($id: ID!) {
    _entities(representations: [{ __typename: "PaymentMethod", id: $id }]) {
      ... on PaymentMethod {
        lastFour
      }
    }
  }
`;

const year = new Date().getUTCFullYear();
const card = { provider: 'simulated', brand: 'Visa', lastFour: '4242', expiryMonth: 12, expiryYear: year + 2 };
const good = { providerToken: 'tok_approve' };

async function startWithAccounts() {
  const shop = await startUser();
  await givenAccount(shop, ada);
  await givenAccount(shop, bob, { name: 'bob' });
  shop.answers(paymentDescribeMethod, ({ providerToken }) => (providerToken === 'tok_approve' ? card : null));
  return shop;
}

async function add(shop: Shop, changed: object = {}) {
  const answer = await shop.as(ada).mutate(USER_PAYMENT_METHOD_ADD, { input: { ...good, ...changed } });
  return answer.userPaymentMethodAdd;
}

describe('adding a payment method', () => {
  it('stores what tells it from others, and the token for the payment service alone', async () => {
    await using shop = await startWithAccounts();

    const { paymentMethod, userErrors } = await add(shop);

    const { id } = paymentMethod;
    const { provider, brand, lastFour, ...expiry } = card;
    expect({ paymentMethod, userErrors }).toEqual({
      paymentMethod: { id, brand, lastFour, ...expiry, isDefault: true },
      userErrors: [],
    });
    expect(await shop.ask(userPaymentMethod, { userId: ada.id, paymentMethodId: id })).toEqual({
      provider,
      ...good,
      brand,
      lastFour,
    });
    expect(await shop.ask(userPaymentMethod, { userId: bob.id, paymentMethodId: id })).toBeNull();
  });

  it('believes the provider, and not whoever adds it', async () => {
    await using shop = await startWithAccounts();

    const { paymentMethod } = await add(shop, { brand: 'Amex', lastFour: '0000', expiryMonth: 1, expiryYear: 2099 });

    expect(paymentMethod).toMatchObject({ brand: 'Visa', lastFour: '4242', expiryMonth: 12, expiryYear: year + 2 });
  });

  it.each([
    '4242424242424242',
    '4242-4242-4242-4242',
    '4242 4242 4242 4242',
    'tok_4242424242424242',
    '',
    'x'.repeat(256),
  ])('refuses %j as a token, and asks nobody about it', async (providerToken) => {
    await using shop = await startWithAccounts();
    const asked: string[] = [];
    shop.answers(paymentDescribeMethod, (request) => {
      asked.push(request.providerToken);
      return card;
    });

    const { userErrors } = await add(shop, { providerToken });

    expect(userErrors).toEqual([{ code: 'INVALID_PROVIDER_TOKEN', field: ['input', 'providerToken'] }]);
    expect(asked).toEqual([]);
  });

  it('refuses a token that the provider does not know, and a card that has expired', async () => {
    await using shop = await startWithAccounts();
    const field = ['input', 'providerToken'];

    const unknown = await add(shop, { providerToken: 'tok_unknown' });
    shop.answers(paymentDescribeMethod, () => ({ ...card, expiryYear: year - 1 }));
    const expired = await add(shop);

    expect(unknown).toEqual({ paymentMethod: null, userErrors: [{ code: 'UNKNOWN_PROVIDER_TOKEN', field }] });
    expect(expired).toEqual({ paymentMethod: null, userErrors: [{ code: 'CARD_EXPIRED', field }] });
  });

  it('stores nothing while the payment service is silent, and stores it once afterwards', async () => {
    await using shop = await startUser();
    await givenAccount(shop, ada);
    const input = { ...good, idempotencyKey: 'add' };

    const away = await shop.as(ada).execute(USER_PAYMENT_METHOD_ADD, { input });
    shop.answers(paymentDescribeMethod, () => card);
    const stored = [await add(shop, input), await add(shop, input)];

    expect(away.errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
    expect(new Set(stored.map(({ paymentMethod }) => paymentMethod.id)).size).toBe(1);
  });

  it('says where a refusal lies', async () => {
    await using shop = await startWithAccounts();

    const answer = await add(shop, { providerToken: '4242424242424242' });

    const refusal = { code: 'INVALID_PROVIDER_TOKEN', field: ['input', 'providerToken'] };
    expect(answer).toEqual({ paymentMethod: null, userErrors: [refusal] });
  });

  it('stops at twenty', async () => {
    await using shop = await startWithAccounts();
    for (let count = 0; count < 20; count += 1) await add(shop);

    const answer = await add(shop);

    expect(answer.userErrors).toMatchObject([{ code: 'TOO_MANY_PAYMENT_METHODS' }]);
  });

  it('is for those who logged in', async () => {
    await using shop = await startWithAccounts();

    const answer = await shop.guest.execute(USER_PAYMENT_METHOD_ADD, { input: good });

    expect(answer.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});

const USER_PAYMENT_METHOD_RENAME = /* GraphQL */ `
  mutation ($input: UserPaymentMethodRenameInput!) {
    userPaymentMethodRename(input: $input) {
      paymentMethod {
        name
      }
      userErrors {
        code
        field
      }
    }
  }
`;
const USER_PAYMENT_METHOD_DEFAULT_SET = /* GraphQL */ `
  mutation ($input: UserPaymentMethodDefaultSetInput!) {
    userPaymentMethodDefaultSet(input: $input) {
      user {
        defaultPaymentMethod {
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
const notFound = { code: 'PAYMENT_METHOD_NOT_FOUND', field: ['input', 'paymentMethodId'] };

describe('naming a payment method', () => {
  const rename = async (shop: Shop, input: object, by = ada) =>
    (await shop.as(by).mutate(USER_PAYMENT_METHOD_RENAME, { input })).userPaymentMethodRename;

  it('calls it what its owner calls it, until they do not any more', async () => {
    await using shop = await startWithAccounts();
    const { id: paymentMethodId } = (await add(shop)).paymentMethod;

    const named = await rename(shop, { paymentMethodId, name: ' Household ' });
    const unnamed = await rename(shop, { paymentMethodId, name: null });

    expect(named).toEqual({ paymentMethod: { name: 'Household' }, userErrors: [] });
    expect(unnamed).toEqual({ paymentMethod: { name: null }, userErrors: [] });
  });

  it("refuses a name that nobody can read, and somebody else's card", async () => {
    await using shop = await startWithAccounts();
    const { id: paymentMethodId } = (await add(shop)).paymentMethod;

    const blank = await rename(shop, { paymentMethodId, name: ' ' });
    const others = await rename(shop, { paymentMethodId, name: 'Mine' }, bob);

    expect(blank.userErrors).toEqual([{ code: 'INVALID_NAME', field: ['input', 'name'] }]);
    expect(others.userErrors).toEqual([notFound]);
  });
});

describe('the default payment method', () => {
  const setDefault = async (shop: Shop, paymentMethodId: string, by = ada) =>
    (await shop.as(by).mutate(USER_PAYMENT_METHOD_DEFAULT_SET, { input: { paymentMethodId } }))
      .userPaymentMethodDefaultSet;

  it('is the one that its owner chooses, and not one that has expired', async () => {
    await using shop = await startWithAccounts();
    shop.stopClock();
    shop.answers(paymentDescribeMethod, () => ({ ...card, expiryMonth: 1, expiryYear: year + 1 }));
    const { id: short } = (await add(shop)).paymentMethod;
    shop.answers(paymentDescribeMethod, () => card);
    const { id: long } = (await add(shop)).paymentMethod;

    const chosen = await setDefault(shop, long);
    shop.advance(400 * 24 * 3_600_000);
    const expired = await setDefault(shop, short);
    const { me } = await shop.as(ada).query('{ me { paymentMethods { id isExpired isDefault } } }');

    expect(chosen).toEqual({ user: { defaultPaymentMethod: { id: long } }, userErrors: [] });
    expect(expired.userErrors).toEqual([{ code: 'CARD_EXPIRED', field: ['input', 'paymentMethodId'] }]);
    expect(me.paymentMethods).toEqual([
      { id: long, isExpired: false, isDefault: true },
      { id: short, isExpired: true, isDefault: false },
    ]);
  });

  it("is not somebody else's", async () => {
    await using shop = await startWithAccounts();
    const { id } = (await add(shop)).paymentMethod;

    expect(await setDefault(shop, id, bob)).toEqual({ user: null, userErrors: [notFound] });
  });
});

describe('removing a payment method', () => {
  it('forgets it', async () => {
    await using shop = await startWithAccounts();
    const { paymentMethod } = await add(shop);

    const input = { paymentMethodId: paymentMethod.id };
    const answer = await shop.as(ada).mutate(USER_PAYMENT_METHOD_REMOVE, { input });

    expect(answer.userPaymentMethodRemove).toEqual({ paymentMethod: { id: paymentMethod.id }, userErrors: [] });
    expect(await shop.ask(userPaymentMethod, { userId: ada.id, paymentMethodId: paymentMethod.id })).toBeNull();
  });

  it("does not find somebody else's", async () => {
    await using shop = await startWithAccounts();
    const { paymentMethod } = await add(shop);

    const input = { paymentMethodId: paymentMethod.id };
    const answer = await shop.as(bob).mutate(USER_PAYMENT_METHOD_REMOVE, { input });

    expect(answer.userPaymentMethodRemove.userErrors).toEqual([{ code: 'PAYMENT_METHOD_NOT_FOUND' }]);
  });
});

it('shows a payment method that another service refers to, to its owner and to staff only', async () => {
  await using shop = await startWithAccounts();
  const { paymentMethod } = await add(shop);
  const read = async (client: Shop['guest']) =>
    (await client.query(PAYMENT_METHOD, { id: paymentMethod.id }))._entities[0];

  const seen = [
    await read(shop.as(ada)),
    await read(shop.as(support)),
    await read(shop.as(bob)),
    await read(shop.guest),
  ];

  expect(seen).toEqual([{ lastFour: '4242' }, { lastFour: '4242' }, null, null]);
});
