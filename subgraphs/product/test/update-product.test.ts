import { productCreated, productUpdated } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { slugOf } from '../src/domain/catalogue/slug.ts';
import { ada, admin, chairs, otherVendor, technology, vendor } from './start-product.ts';
import { blue, productChange, productId, startWithChair, unknown } from './start-with-chair.ts';

describe('changing a product', () => {
  it('says something else of it, leaves what is not spoken of, and tells others', async () => {
    await using shop = await startWithChair();

    const answer = await shop.change('productUpdate', {
      title: ' Chair ',
      description: 'Sits.',
      categoryId: technology,
      taxClass: null,
      expectedVersion: 1,
    });

    expect(answer).toEqual({
      product: {
        slug: 'chiar',
        title: 'Chair',
        description: 'Sits.',
        taxClass: 'standard',
        version: 2,
        category: { name: 'Technology' },
        variants: [{ sku: 'RED', title: 'Chiar' }],
      },
      userErrors: [],
    });
    expect(await shop.emitted(productUpdated)).toMatchObject([
      { productId, title: 'Chair', categoryId: technology, status: 'PUBLISHED', withdrawnVariantIds: [] },
    ]);
  });

  it('is found by its former slugs, which no other product gets, and may take one of them back', async () => {
    await using shop = await startWithChair();

    await shop.change('productUpdate', { slug: 'chair' });
    await shop.change('productUpdate', { slug: 'good-chair' });
    const created = await shop
      .as(admin)
      .mutate(
        `mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { slug } userErrors { code } } }`,
        { input: { title: 'Chair', description: '', categoryId: chairs, variants: [blue] } },
      );
    const back = await shop.change('productUpdate', { slug: 'chair' });

    expect(created.productCreate.product.slug).toMatch(/^chair-[0-9a-f]{12}$/);
    expect(back.userErrors).toEqual([]);
    expect(await Promise.all(['chiar', 'chair', 'good-chair'].map(shop.find))).toMatchObject([
      { slug: 'chair' },
      { slug: 'chair' },
      { slug: 'chair' },
    ]);
  });

  it('changes nothing and tells nobody when all is as it was', async () => {
    await using shop = await startWithChair();

    const { product } = await shop.change('productUpdate', { title: 'Chiar' });

    expect(product.version).toBe(1);
    expect(await shop.emitted(productUpdated)).toEqual([]);
  });

  it.each([
    [{ title: ' ' }, 'INVALID_TEXT', ['title']],
    [{ description: 'x'.repeat(10_001) }, 'INVALID_TEXT', ['description']],
    [{ taxClass: 'Books!' }, 'INVALID_TAX_CLASS', ['taxClass']],
    [{ slug: 'Chair' }, 'INVALID_SLUG', ['slug']],
    [{ slug: '' }, 'INVALID_SLUG', ['slug']],
    [{ slug: 'taken' }, 'SLUG_TAKEN', ['slug']],
    [{ categoryId: unknown }, 'CATEGORY_NOT_FOUND', ['categoryId']],
    [{ title: 'Chair', expectedVersion: 7 }, 'VERSION_CONFLICT', ['expectedVersion']],
    [{ productId: unknown, title: 'Chair' }, 'PRODUCT_NOT_FOUND', ['productId']],
  ])('refuses %o with %s', async (bad, code, field) => {
    await using shop = await startWithChair();

    const answer = await shop.change('productUpdate', bad);

    expect(answer).toEqual({ product: null, userErrors: [{ code, field: ['input', ...field] }] });
    expect(await shop.emitted(productUpdated)).toEqual([]);
  });

  it('is for the vendor whose product it is, and for staff who may change any', async () => {
    await using shop = await startWithChair();

    const byOther = await shop.change('productUpdate', { title: 'Mine' }, shop.as(otherVendor));
    const variantByOther = await shop.change('productVariantUpdate', { title: 'Mine' }, shop.as(otherVendor));
    const byAdmin = await shop.change('productUpdate', { title: 'Chair' }, shop.as(admin));
    const byCustomer = await shop.as(ada).execute(productChange('productUpdate'), { input: { productId } });

    expect(byOther.userErrors).toMatchObject([{ code: 'PRODUCT_NOT_FOUND' }]);
    expect(variantByOther.userErrors).toMatchObject([{ code: 'VARIANT_NOT_FOUND' }]);
    expect(byAdmin.userErrors).toEqual([]);
    expect(byCustomer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('takes the slug of a new product as it is given, or refuses it', async () => {
    await using shop = await startWithChair();
    const create = async (slug: string, sku: string) =>
      (
        await shop.as(vendor).mutate(
          `mutation ($input: ProductCreateInput!) {
            productCreate(input: $input) { product { slug } userErrors { code field } }
          }`,
          { input: { title: '椅子', description: '', categoryId: chairs, slug, variants: [{ ...blue, sku }] } },
        )
      ).productCreate;

    expect(await create('isu', 'A')).toMatchObject({ product: { slug: 'isu' } });
    expect(await create('isu', 'B')).toMatchObject({ userErrors: [{ code: 'SLUG_TAKEN', field: ['input', 'slug'] }] });
    expect(await create('い', 'C')).toMatchObject({ userErrors: [{ code: 'INVALID_SLUG' }] });
    expect(await shop.emitted(productCreated)).toHaveLength(1);
  });
});

it('writes letters of other alphabets in Latin ones for an address', () => {
  expect(slugOf('Straße Łódź Æther œuvre đ ı ø')).toBe('strasse-lodz-aether-oeuvre-d-i-o');
  expect(slugOf('Деревянный стул')).toBe('derevyanniy-stul');
  expect(slugOf('椅子')).toBe('');
});
