import { randomUUID } from 'node:crypto';
import { erasedPerson } from '@agora/kit/testing';
import { describe, expect, it } from 'vitest';
import { cartWith, change, fill, listsOf, made, read } from './change-lists.ts';
import { ada, bob, chair, type Client, codesOf, createCart, lamp, startCheckout, usd } from './start-checkout.ts';

describe('a wish list', () => {
  it('is made, named, filled, emptied and taken away by its owner', async () => {
    await using shop = await startCheckout();
    const client = shop.as(ada);
    const wishListId = await made(client, '  Birthday ');

    await change(client, 'wishListRename', { wishListId, name: 'Wedding' });
    await change(client, 'wishListItemAdd', { wishListId, variantId: chair, quantity: 2 });
    const { wishList } = await change(client, 'wishListItemAdd', { wishListId, variantId: chair });
    const [item] = wishList.items;
    const emptied = await change(client, 'wishListItemsRemove', { wishListId, itemIds: [item.id] });
    const deleted = await change(client, 'wishListDelete', { wishListId });

    expect(wishList).toMatchObject({ kind: 'WISH_LIST', name: 'Wedding', shareToken: null });
    expect(item).toMatchObject({ title: 'Thing', quantity: 3, variant: { id: chair }, product: { id: chair } });
    expect(emptied.wishList.items).toEqual([]);
    expect(deleted).toEqual({ deletedId: wishListId, userErrors: [] });
    expect(await listsOf(client)).toEqual([]);
  });

  it('is made by what is put on it, where there is none', async () => {
    await using shop = await startCheckout();
    const client = shop.as(ada);

    await Promise.all([chair, lamp].map((variantId) => change(client, 'wishListItemAdd', { variantId })));

    expect(await listsOf(client)).toMatchObject([{ name: 'Wish list', items: [{ quantity: 1 }, { quantity: 1 }] }]);
  });

  it('is not there for anybody else, and its owner alone changes it', async () => {
    await using shop = await startCheckout();
    const wishListId = await made(shop.as(ada));
    const ONE = 'query ($id: ID!) { wishList(id: $id) { name } }';
    const cartId = await createCart(shop.as(bob));
    const tries = [
      ['wishListRename', { name: 'Mine' }],
      ['wishListDelete', {}],
      ['wishListShare', {}],
      ['wishListUnshare', {}],
      ['wishListItemAdd', { variantId: chair }],
      ['wishListItemsRemove', { itemIds: [] }],
      ['cartLinesAddFromWishList', { cartId }],
    ] as const;

    for (const [name, input] of tries) {
      expect([name, codesOf(await change(shop.as(bob), name, { wishListId, ...input }))]).toEqual([
        name,
        ['WISH_LIST_NOT_FOUND'],
      ]);
    }
    expect(await shop.as(ada).query(ONE, { id: wishListId })).toEqual({ wishList: { name: 'Birthday' } });
    expect(await shop.as(bob).query(ONE, { id: wishListId })).toEqual({ wishList: null });
    expect(await listsOf(shop.as(bob))).toBeNull();
  });

  it('has a name in one line, things that are sold, in numbers that can be bought, and entries that are there', async () => {
    await using shop = await startCheckout();
    const client = shop.as(ada);
    const wishListId = await made(client);
    const add = (input: object) => change(client, 'wishListItemAdd', { wishListId, ...input });

    expect([
      codesOf(await change(client, 'wishListCreate', { name: ' ' })),
      codesOf(await change(client, 'wishListRename', { wishListId, name: 'x'.repeat(61) })),
      codesOf(await add({ variantId: randomUUID() })),
      codesOf(await add({ variantId: chair, quantity: 0 })),
      codesOf(await change(client, 'wishListItemsRemove', { wishListId, itemIds: [randomUUID()] })),
    ]).toEqual([
      ['INVALID_NAME'],
      ['INVALID_NAME'],
      ['VARIANT_NOT_FOUND'],
      ['QUANTITY_OUT_OF_RANGE'],
      ['ITEM_NOT_FOUND'],
    ]);
  });

  it('has at most 100 entries, and there are at most 20', async () => {
    await using shop = await startCheckout();
    const client = shop.as(ada);
    const wishListId = await made(client);
    await fill(shop, wishListId, 100);

    const full = await change(client, 'wishListItemAdd', { wishListId, variantId: chair });
    for (let count = 1; count < 20; count += 1) await made(client);
    const tooMany = await change(client, 'wishListCreate', { name: 'One more' });

    expect([codesOf(full), codesOf(tooMany)]).toEqual([['TOO_MANY_ITEMS'], ['TOO_MANY_WISH_LISTS']]);
  });

  it('is shown by a link to whoever has it, who takes a copy, until its owner ends that', async () => {
    await using shop = await startCheckout();
    const client = shop.as(ada);
    const wishListId = await made(client);
    await change(client, 'wishListItemAdd', { wishListId, variantId: chair, quantity: 2 });
    const token = (await change(client, 'wishListShare', { wishListId })).wishList.shareToken;
    const cartId = await createCart(shop.guest);
    const SHARED = 'query ($token: ID!) { sharedList(token: $token) { name items { quantity } } }';

    const shown = await shop.guest.query(SHARED, { token });
    const copy = await change(shop.guest, 'cartLinesAddFromShared', { cartId, shareToken: token });
    await change(client, 'wishListUnshare', { wishListId });

    expect(shown).toEqual({ sharedList: { name: 'Birthday', items: [{ quantity: 2 }] } });
    expect(copy.cart.lines).toMatchObject([{ quantity: 2 }]);
    expect(await shop.guest.query(SHARED, { token })).toEqual({ sharedList: null });
  });

  it('goes into the cart at the prices of today, but for what is not to be had, which stays on it', async () => {
    await using shop = await startCheckout();
    const client = shop.as(ada);
    const wishListId = await made(client);
    for (const variantId of [chair, lamp]) await change(client, 'wishListItemAdd', { wishListId, variantId });
    shop.prices.delete(lamp);
    shop.prices.set(chair, usd(9_000));
    const cartId = await createCart(client);

    const kept = await change(client, 'cartLinesAddFromWishList', { cartId, wishListId, keepItems: true });
    const before = await listsOf(client);
    const moved = await change(client, 'cartLinesAddFromWishList', { cartId, wishListId });
    const unknown = { cartId, wishListId, itemIds: [randomUUID()] };

    expect(kept).toMatchObject({
      cart: { lines: [{ quantity: 1, unitPrice: { amount: '90.00' } }] },
      leftOut: [{ variantId: lamp, code: 'VARIANT_NOT_FOUND' }],
    });
    expect(before[0].items).toHaveLength(2);
    expect(moved.cart.lines).toMatchObject([{ quantity: 2 }]);
    expect((await listsOf(client))[0].items).toMatchObject([{ variant: { id: lamp } }]);
    expect(codesOf(await change(client, 'cartLinesAddFromWishList', unknown))).toEqual(['ITEM_NOT_FOUND']);
  });
});

describe('what is saved for later', () => {
  it('leaves the cart, and comes back', async () => {
    await using shop = await startCheckout();
    const client = shop.as(ada);
    const cartId = await cartWith(client, [chair, 2], [lamp, 1]);
    const [line] = (await read(client, cartId)).lines;

    const saved = await change(client, 'cartLinesSave', { cartId, lineIds: [line.id] });
    const again = await change(client, 'cartLinesSave', { cartId, lineIds: [line.id] });
    const [list] = await listsOf(client);
    const back = await change(client, 'cartLinesAddFromWishList', { cartId, wishListId: list.id });

    expect(saved.cart.lines).toMatchObject([{ variant: { id: lamp } }]);
    expect(codesOf(again)).toEqual(['LINE_NOT_FOUND']);
    expect(list).toMatchObject({ kind: 'SAVED_FOR_LATER', name: 'Saved for later', items: [{ quantity: 2 }] });
    expect(back.cart.lines).toMatchObject([{ variant: { id: lamp } }, { variant: { id: chair }, quantity: 2 }]);
    expect((await listsOf(client))[0].items).toEqual([]);
  });

  it('is a list that stays as it is, for its owner alone', async () => {
    await using shop = await startCheckout();
    const client = shop.as(ada);
    const cartId = await cartWith(client, [chair, 2]);
    const [line] = (await read(client, cartId)).lines;
    await change(client, 'cartLinesSave', { cartId, lineIds: [line.id] });
    const [{ id: wishListId }] = await listsOf(client);

    for (const [name, more] of [
      ['wishListRename', { name: 'Mine' }],
      ['wishListShare', {}],
      ['wishListDelete', {}],
    ] as const) {
      expect(codesOf(await change(client, name, { wishListId, ...more }))).toEqual(['WISH_LIST_FIXED']);
    }
  });

  it('is of lines of your own cart', async () => {
    await using shop = await startCheckout();
    const cartId = await cartWith(shop.as(ada), [chair, 2]);
    const save = (client: Client, lineIds: readonly string[], more: object = {}) =>
      change(client, 'cartLinesSave', { cartId, lineIds, ...more });

    expect([
      codesOf(await save(shop.as(bob), [randomUUID()])),
      codesOf(await save(shop.as(ada), [])),
      codesOf(
        await save(
          shop.as(ada),
          Array.from({ length: 101 }, () => randomUUID()),
        ),
      ),
      codesOf(await save(shop.as(ada), [randomUUID()], { wishListId: randomUUID() })),
    ]).toEqual([['CART_NOT_FOUND'], ['NO_LINES'], ['TOO_MANY_LINES'], ['WISH_LIST_NOT_FOUND']]);
  });
});

it('reads the lists of a hundred customers with as many statements as of one', async () => {
  await using shop = await startCheckout();
  await made(shop.as(ada));
  const ask = (count: number) =>
    shop.statements(() =>
      shop
        .as(ada)
        .query(
          `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { wishLists { items { id } } } } }`,
          { of: Array.from({ length: count }, () => ({ __typename: 'User', id: ada.id })) },
        ),
    );

  expect([await ask(1), await ask(100)]).toEqual([2, 2]);
});

it('forgets the lists of whoever is forgotten', async () => {
  await using shop = await startCheckout();
  const wishListId = await made(shop.as(ada));
  await change(shop.as(ada), 'wishListItemAdd', { wishListId, variantId: chair });
  const asked = { userId: ada.id, after: undefined, limit: 10 };
  const known = await shop.given(async ({ personalData }) => [
    await personalData.wishLists(asked),
    await personalData.wishListItems(asked),
  ]);

  await shop.given(({ personalData }) => personalData.erase(erasedPerson(ada.id)));

  expect(known).toMatchObject([[{ name: 'Birthday' }], [{ title: 'Thing' }]]);
  expect(await listsOf(shop.as(ada))).toEqual([]);
});
