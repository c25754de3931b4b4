import { randomUUID } from 'node:crypto';
import { userConsentChanged } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { personOfGuest } from '../src/graphql/person-of-guest.ts';
import { bought } from './events.ts';
import { idsOf, recommendationsFor } from './read-recommendations.ts';
import { ada, bob, chair, lamp, pencil, table } from './start-recommendation.ts';
import { agreed, FORGET, interests, JOIN, record, RECORD, SHELF, startWithProducts } from './tell-behaviour.ts';

describe('a guest', () => {
  it('gets what fits what they looked at, by an id that is not in the log', async () => {
    await using shop = await startWithProducts();
    const guestId = randomUUID();
    await shop.tell(bought([chair, lamp], { customerId: bob.id }));

    await record(shop.guest, { productId: chair, kind: 'VIEW', guestId });
    const { recommendations } = await shop.guest.query(SHELF, { placement: 'HOME', guestId });

    expect(recommendations[0]).toMatchObject({ product: { id: lamp }, reason: 'BECAUSE_YOU_VIEWED' });
    expect(await interests(shop, guestId)).toEqual([]);
    expect(await interests(shop, personOfGuest(guestId))).toHaveLength(1);
  });

  it('is joined with the account that they log in to', async () => {
    await using shop = await startWithProducts();
    const guestId = randomUUID();
    await record(shop.guest, { productId: chair, kind: 'VIEW', guestId });

    const joined = await shop.as(ada).mutate(JOIN, { input: { guestId } });

    expect(joined.behaviourJoin).toEqual({ isJoined: true, userErrors: [] });
    expect(await interests(shop, ada.id)).toMatchObject([{ productId: chair }]);
    expect(await interests(shop, personOfGuest(guestId))).toEqual([]);
  });

  it('is forgotten when they log in to an account from which nothing may be learned', async () => {
    await using shop = await startWithProducts();
    const guestId = randomUUID();
    await record(shop.guest, { productId: chair, kind: 'VIEW', guestId });
    await shop.tell(agreed(false));

    const joined = await shop.as(ada).mutate(JOIN, { input: { guestId } });

    expect(joined.behaviourJoin).toEqual({ isJoined: false, userErrors: [] });
    expect(await interests(shop, ada.id)).toEqual([]);
    expect(await interests(shop, personOfGuest(guestId))).toEqual([]);
  });

  it('is forgotten when they did nothing for half a year', async () => {
    await using shop = await startWithProducts();
    const [silent, other] = [randomUUID(), randomUUID()];
    await record(shop.guest, { productId: chair, kind: 'VIEW', guestId: silent });
    await shop.tell(bought([chair, table]));
    shop.advance(181 * 24 * 60 * 60 * 1_000);
    await record(shop.guest, { productId: chair, kind: 'VIEW', guestId: other });

    await shop.runJob('forget-silent-guests');

    expect(await interests(shop, personOfGuest(silent))).toEqual([]);
    expect(await interests(shop, personOfGuest(other))).toHaveLength(1);
    expect(await interests(shop, ada.id)).toHaveLength(2);
  });

  it.each([
    [RECORD, { productId: chair, kind: 'VIEW' }],
    [FORGET, {}],
  ])('has an id that is a random UUID', async (document, input) => {
    await using shop = await startWithProducts();

    const answer = await shop.guest.mutate(document, { input: { ...input, guestId: ada.id } });

    expect(Object.values(answer)).toMatchObject([
      { userErrors: [{ code: 'INVALID_GUEST_ID', field: ['input', 'guestId'] }] },
    ]);
  });
});

describe('what somebody says', () => {
  it('may be a search, and what has its words comes first', async () => {
    await using shop = await startWithProducts();
    await shop.given(({ products }) =>
      products.catalogue([
        { productId: pencil, categoryId: chair, vendorId: null, title: 'A red pencil', isPublished: true },
      ]),
    );

    await record(shop.as(ada), { kind: 'SEARCH', words: ' Red pencils ' });
    await record(shop.as(ada), { kind: 'SEARCH', words: 'pencil' });

    expect((await recommendationsFor(shop.as(ada), ada.id))[0]).toMatchObject({
      product: { id: pencil },
      reason: 'BECAUSE_YOU_SEARCHED',
      because: null,
    });
  });

  it('may be that something is nothing for them, and is not shown again', async () => {
    await using shop = await startWithProducts();
    await shop.tell(bought([lamp], { customerId: bob.id }));

    await record(shop.as(ada), { productId: lamp, kind: 'NOT_INTERESTED' });

    expect(idsOf(await recommendationsFor(shop.as(ada), ada.id))).not.toContain(lamp);
    expect(idsOf(await recommendationsFor(shop.as(bob), ada.id))).toContain(lamp);
  });

  it.each([
    [{ kind: 'SEARCH' }, 'words'],
    [{ kind: 'SEARCH', words: '  ' }, 'words'],
    [{ kind: 'SEARCH', words: 'x'.repeat(201) }, 'words'],
    [{ kind: 'SEARCH', words: 'x', productId: chair }, 'productId'],
    [{ kind: 'VIEW' }, 'productId'],
    [{ kind: 'VIEW', productId: chair, words: 'x' }, 'words'],
  ])('is refused as %o', async (input, field) => {
    await using shop = await startWithProducts();

    const answer = await record(shop.as(ada), input);

    expect(answer.userErrors).toEqual([{ code: 'INVALID_BEHAVIOUR', field: ['input', field] }]);
  });
});

describe('consent', () => {
  it('taken back forgets all that was learned, and nothing is learned any more until it is given again', async () => {
    await using shop = await startWithProducts();
    await shop.tell(bought([chair, table], { customerId: bob.id }));
    const before = await shop.given(({ model }) => model.all());
    await shop.tell(bought([chair, lamp]));

    await shop.tell(agreed(false));
    await shop.tell(bought([pencil, lamp]));
    const refused = await record(shop.as(ada), { productId: chair, kind: 'VIEW' });
    const then = await shop.given(({ model }) => model.all());
    await shop.tell(agreed(true));
    await record(shop.as(ada), { productId: chair, kind: 'VIEW' });

    expect(then).toEqual(before);
    expect(refused).toEqual({ product: null, userErrors: [{ code: 'NOT_AGREED', field: ['input'] }] });
    expect(await interests(shop, ada.id)).toMatchObject([{ productId: chair, weight: 1 }]);
  });

  it('given earlier and heard of later changes nothing', async () => {
    await using shop = await startWithProducts();
    await shop.tell(agreed(false));

    await shop.tell(agreed(true, ada.id, new Date(Date.now() - 60_000)));

    expect(await shop.given(({ choices }) => choices.mayLearn(ada.id))).toBe(false);
  });

  it('to something else is nothing to learn from', async () => {
    await using shop = await startWithProducts();

    const changedAt = new Date().toISOString();
    await shop.tell(
      userConsentChanged.draft({ userId: ada.id, purpose: 'MARKETING_MAIL', version: 1, isGiven: true, changedAt }),
    );

    expect(await shop.given(({ choices }) => choices.mayLearn(ada.id))).toBeUndefined();
  });
});

it('forgets somebody when they say so, as if they had never been there', async () => {
  await using shop = await startWithProducts();
  await shop.tell(bought([chair, table], { customerId: bob.id }));
  const before = await shop.given(({ model }) => model.all());
  await shop.tell(bought([chair, lamp]));
  await record(shop.as(ada), { productId: chair, kind: 'VIEW' });

  const forgotten = await shop.as(ada).mutate(FORGET, { input: {} });

  expect(forgotten.behaviourForget).toEqual({ forgottenCount: 3, userErrors: [] });
  expect(await shop.given(({ model }) => model.all())).toEqual(before);
});
