import { productQuote, productUpdated } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { addVariants } from '../src/domain/variants/add-variants.ts';
import { withdrawVariant } from '../src/domain/variants/withdraw-variant.ts';
import { aProduct } from './start-product.ts';
import { blue, chair, startWithChair, unknown, variantId } from './start-with-chair.ts';

describe('changing variants', () => {
  const quoted = async (shop: Awaited<ReturnType<typeof startWithChair>>) =>
    (await shop.ask(productQuote, { variantIds: [variantId], currency: 'USD' })).quotes.length;

  it('adds them behind the others, to be bought at once, and lists the product by its cheapest', async () => {
    await using shop = await startWithChair();

    const { product } = await shop.change('productVariantsAdd', { variants: [blue, { ...blue, sku: 'GREEN' }] });

    expect(product.variants.map(({ sku }: { sku: string }) => sku)).toEqual(['RED', 'BLUE', 'GREEN']);
    const [told] = await shop.emitted(productUpdated);
    const added = told?.variants.map(({ variantId: id }) => id).slice(1) ?? [];
    expect((await shop.ask(productQuote, { variantIds: added, currency: 'USD' })).quotes).toHaveLength(2);
    const cheap = await shop.guest.query(
      `{ products(where: { priceMax: { amount: "9", currency: "USD" } }) { nodes { slug } } }`,
    );
    expect(cheap.products.nodes).toEqual([{ slug: 'chiar' }]);
  });

  it('says something else of one', async () => {
    await using shop = await startWithChair();

    const answer = await shop.change('productVariantUpdate', { sku: 'RED-2', title: 'Red', weightGrams: 7_000 });

    expect(answer).toEqual({
      variant: { sku: 'RED-2', title: 'Red', weightGrams: 7_000, isWithdrawn: false, product: { version: 2 } },
      userErrors: [],
    });
  });

  it('limits how many one customer may buy, which quotes tell, until nothing limits it any more', async () => {
    await using shop = await startWithChair();
    const quotedLimit = async () =>
      (await shop.ask(productQuote, { variantIds: [variantId], currency: 'USD' })).quotes.map(
        (quote) => quote.quantityLimitPerCustomer,
      );
    const read = async () =>
      (await shop.guest.query(`{ product(slug: "chiar") { variants { quantityLimitPerCustomer } } }`)).product.variants;

    const before = [await quotedLimit(), await read()];
    await shop.change('productVariantUpdate', { quantityLimitPerCustomer: 3 });
    const limited = [await quotedLimit(), await read()];
    await shop.change('productVariantUpdate', { title: 'Redder' });
    const kept = await quotedLimit();
    await shop.change('productVariantUpdate', { quantityLimitPerCustomer: null });

    expect(before).toEqual([[undefined], [{ quantityLimitPerCustomer: null }]]);
    expect(limited).toEqual([[3], [{ quantityLimitPerCustomer: 3 }]]);
    expect(kept).toEqual([3]);
    expect(await quotedLimit()).toEqual([undefined]);
  });

  it('withdraws one, which cannot be bought and is still read, and restores it', async () => {
    await using shop = await startWithChair();
    await shop.change('productVariantsAdd', { variants: [blue] });

    const withdrawn = await shop.change('productVariantWithdraw', {});
    const without = [await quoted(shop), await shop.find('chiar')];
    const restored = await shop.change('productVariantRestore', {});

    expect(withdrawn.variant).toMatchObject({ sku: 'RED', isWithdrawn: true });
    expect(without).toEqual([
      0,
      {
        slug: 'chiar',
        variants: [{ sku: 'BLUE' }],
        everything: [
          { sku: 'RED', isWithdrawn: true },
          { sku: 'BLUE', isWithdrawn: false },
        ],
      },
    ]);
    expect((await shop.emitted(productUpdated)).map((told) => told.withdrawnVariantIds)).toEqual([[], [variantId], []]);
    expect(restored.variant).toMatchObject({ isWithdrawn: false });
    expect(await quoted(shop)).toBe(1);
  });

  it('shows them in another order', async () => {
    await using shop = await startWithChair();
    await shop.change('productVariantsAdd', { variants: [blue] });
    const [told] = await shop.emitted(productUpdated);
    const variantIds = told?.variants.map(({ variantId: id }) => id).toReversed() ?? [];

    const { product } = await shop.change('productVariantsReorder', { variantIds });
    const half = await shop.change('productVariantsReorder', { variantIds: variantIds.slice(1) });
    const twice = await shop.change('productVariantsReorder', { variantIds: [...variantIds, variantId] });

    expect(product.variants.map(({ sku }: { sku: string }) => sku)).toEqual(['BLUE', 'RED']);
    expect([half, twice].map(({ userErrors }) => userErrors)).toEqual(
      Array.from({ length: 2 }, () => [{ code: 'INCOMPLETE_ORDER', field: ['input', 'variantIds'] }]),
    );
  });

  it.each([
    ['productVariantsAdd', { variants: [] }, 'INVALID_VARIANT_COUNT', ['variants']],
    ['productVariantsAdd', { variants: [{ ...blue, sku: 'TAKEN' }] }, 'SKU_TAKEN', ['variants', '0', 'sku']],
    ['productVariantsAdd', { variants: [blue, blue] }, 'SKU_TAKEN', ['variants', '1', 'sku']],
    ['productVariantsAdd', { variants: [{ ...blue, title: '' }] }, 'INVALID_TEXT', ['variants', '0', 'title']],
    [
      'productVariantsAdd',
      { variants: [{ ...blue, weightGrams: -1 }] },
      'INVALID_WEIGHT',
      ['variants', '0', 'weightGrams'],
    ],
    [
      'productVariantsAdd',
      { variants: [{ ...blue, price: { amount: '0', currency: 'USD' } }] },
      'INVALID_PRICE',
      ['variants', '0', 'price'],
    ],
    ['productVariantUpdate', { sku: 'a b' }, 'INVALID_TEXT', ['sku']],
    ['productVariantUpdate', { sku: 'TAKEN' }, 'SKU_TAKEN', ['sku']],
    ['productVariantUpdate', { title: '' }, 'INVALID_TEXT', ['title']],
    ['productVariantUpdate', { weightGrams: 1_000_001 }, 'INVALID_WEIGHT', ['weightGrams']],
    ['productVariantUpdate', { quantityLimitPerCustomer: 0 }, 'INVALID_QUANTITY_LIMIT', ['quantityLimitPerCustomer']],
    [
      'productVariantUpdate',
      { quantityLimitPerCustomer: 1_000 },
      'INVALID_QUANTITY_LIMIT',
      ['quantityLimitPerCustomer'],
    ],
    ['productVariantUpdate', { title: 'Red', expectedVersion: 7 }, 'VERSION_CONFLICT', ['expectedVersion']],
    ['productVariantUpdate', { variantId: unknown, title: 'Red' }, 'VARIANT_NOT_FOUND', ['variantId']],
    ['productVariantWithdraw', {}, 'INVALID_VARIANT_COUNT', ['variantId']],
    ['productVariantWithdraw', { expectedVersion: 7 }, 'VERSION_CONFLICT', ['expectedVersion']],
  ])('%s refuses %o with %s', async (mutation, bad, code, field) => {
    await using shop = await startWithChair();

    const { userErrors } = await shop.change(mutation, bad);

    expect(userErrors).toEqual([{ code, field: ['input', ...field] }]);
    expect(await shop.emitted(productUpdated)).toEqual([]);
  });

  it('gives a SKU to one variant only, however many are to have it at once', async () => {
    await using shop = await startWithChair();

    const answers = await Promise.all(
      Array.from({ length: 6 }, () => shop.change('productVariantsAdd', { variants: [blue] })),
    );

    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code));
    expect(codes).toEqual(Array.from({ length: 5 }, () => 'SKU_TAKEN'));
  });

  it('is bounded: 100 that are sold, 500 in all', () => {
    const variants = (count: number, isWithdrawn: boolean) =>
      Array.from({ length: count }, () => ({ ...aProduct().variants[0], ...chair.variants[0], isWithdrawn }));
    const of = (all: ReturnType<typeof variants>) => ({ ...chair, variants: all as typeof chair.variants });
    const add = (before: typeof chair) =>
      addVariants(
        before,
        {
          variants: [
            {
              ...blue,
              id: unknown,
              weightGrams: 0,
              requiresShipping: true,
              quantityLimitPerCustomer: null,
              options: [],
            },
          ],
          expectedVersion: undefined,
        },
        { takenSkus: new Set(), now: new Date() },
      ).refused;

    expect(add(of(variants(99, false)))).toBeUndefined();
    expect(add(of(variants(100, false)))).toBe('INVALID_VARIANT_COUNT');
    expect(add(of([...variants(499, true), ...variants(1, false)]))).toBe('INVALID_VARIANT_COUNT');
    const restore = { variantId: unknown, isWithdrawn: false, expectedVersion: undefined };
    const full = of([
      ...variants(100, false),
      { ...aProduct().variants[0], ...chair.variants[0], id: unknown, isWithdrawn: true },
    ]);
    expect(withdrawVariant(full, restore).refused).toBe('INVALID_VARIANT_COUNT');
  });
});
