import { userPaymentMethod } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { addPaymentMethod } from '../src/domain/add-payment-method.ts';
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
const good = { providerToken: 'tok_approve', brand: 'Visa', lastFour: '4242', expiryMonth: 12, expiryYear: year + 2 };

async function startWithAccounts() {
  const shop = await startUser();
  await givenAccount(shop, ada);
  await givenAccount(shop, bob, { name: 'bob' });
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
    const { providerToken, brand, lastFour, ...expiry } = good;
    expect({ paymentMethod, userErrors }).toEqual({
      paymentMethod: { id, brand, lastFour, ...expiry, isDefault: true },
      userErrors: [],
    });
    expect(await shop.ask(userPaymentMethod, { userId: ada.id, paymentMethodId: id })).toEqual({
      provider: 'simulated',
      providerToken,
      brand,
      lastFour,
    });
    expect(await shop.ask(userPaymentMethod, { userId: bob.id, paymentMethodId: id })).toBeNull();
  });

  it.each([
    [{ providerToken: '4242424242424242' }, 'INVALID_PROVIDER_TOKEN', 'providerToken'],
    [{ providerToken: '4242-4242-4242-4242' }, 'INVALID_PROVIDER_TOKEN', 'providerToken'],
    [{ providerToken: '4242 4242 4242 4242' }, 'INVALID_PROVIDER_TOKEN', 'providerToken'],
    [{ providerToken: 'tok_4242424242424242' }, 'INVALID_PROVIDER_TOKEN', 'providerToken'],
    [{ providerToken: '' }, 'INVALID_PROVIDER_TOKEN', 'providerToken'],
    [{ providerToken: 'x'.repeat(256) }, 'INVALID_PROVIDER_TOKEN', 'providerToken'],
    [{ brand: '' }, 'INVALID_CARD', 'brand'],
    [{ brand: '4242424242424242' }, 'INVALID_CARD', 'brand'],
    [{ lastFour: '424' }, 'INVALID_CARD', 'lastFour'],
    [{ lastFour: '42424' }, 'INVALID_CARD', 'lastFour'],
    [{ expiryMonth: 0 }, 'INVALID_CARD', 'expiryMonth'],
    [{ expiryMonth: 13 }, 'INVALID_CARD', 'expiryMonth'],
    [{ expiryYear: -1 }, 'INVALID_CARD', 'expiryYear'],
    [{ expiryYear: 1_000_000_000 }, 'INVALID_CARD', 'expiryYear'],
    [{ expiryYear: year - 1 }, 'CARD_EXPIRED', 'expiryYear'],
  ])('refuses %j with %s', (changed, refused, field) => {
    const given = { ...good, ...changed, id: uuidv7(), userId: ada.id, isDefault: false };

    expect(addPaymentMethod([], given, new Date())).toEqual({ refused, field: [field] });
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
