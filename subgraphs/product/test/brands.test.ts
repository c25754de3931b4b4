import { describe, expect, it } from 'vitest';
import { aProduct, admin, vendor } from './start-product.ts';
import { startWith } from './start-with.ts';

const change = (name: string, shown: string) => /* GraphQL */ `
  mutation ($input: ${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input!) {
    ${name}(input: $input) { ${shown} userErrors { code field } }
  }
`;
const brandFields = 'brand { id slug name description version }';

async function startWithBrands() {
  const chair = aProduct({ title: 'Chair' });
  const shop = await startWith(chair, aProduct({ title: 'Table' }));
  const mutate = async (name: string, shown: string, input: object, client = shop.as(admin)) =>
    (await client.mutate(change(name, shown), { input }))[name];
  const create = (name: string, more = {}) => mutate('brandCreate', brandFields, { name, ...more });
  const update = (input: object) => mutate('brandUpdate', brandFields, input);
  const remove = (brandId: string) => mutate('brandDelete', 'deletedId', { brandId });
  const brandOf = (input: object) =>
    mutate('productUpdate', 'product { brand { slug } }', { productId: chair.product.id, ...input }, shop.as(vendor));
  return Object.assign(shop, { mutate, create, update, remove, brandOf });
}

describe('brands', () => {
  it('are entered, listed by name, changed and removed by staff', async () => {
    await using shop = await startWithBrands();

    const { brand: zeta } = await shop.create('Zeta');
    const { brand: hon } = await shop.create('Hon', { description: ' Makes chairs. ' });
    const { brands } = await shop.guest.query(
      '{ brands(first: 1) { nodes { name } totalCount pageInfo { endCursor } } }',
    );
    const rest = await shop.guest.query(
      'query ($after: String) { brands(after: $after) { edges { node { name } } } }',
      {
        after: brands.pageInfo.endCursor,
      },
    );

    expect(hon).toMatchObject({ slug: 'hon', name: 'Hon', description: 'Makes chairs.', version: 1 });
    expect(brands).toMatchObject({ nodes: [{ name: 'Hon' }], totalCount: 2 });
    expect(rest.brands.edges).toEqual([{ node: { name: 'Zeta' } }]);
    expect((await shop.create('HON')).brand.slug).toMatch(/^hon-[0-9a-f]{12}$/);
    const again = await shop.update({ brandId: hon.id, slug: 'hon-furniture', expectedVersion: 1 });
    expect(again.brand).toMatchObject({ slug: 'hon-furniture', name: 'Hon', version: 2 });
    expect(await shop.remove(zeta.id)).toEqual({ deletedId: zeta.id, userErrors: [] });
    expect((await shop.remove(zeta.id)).userErrors).toMatchObject([{ code: 'BRAND_NOT_FOUND' }]);
    expect(
      await shop.guest.query('{ brand(slug: "hon-furniture") { name } gone: brand(slug: "zeta") { name } }'),
    ).toEqual({
      brand: { name: 'Hon' },
      gone: null,
    });
  });

  it.each([
    ['INVALID_TEXT', { name: '' }],
    ['INVALID_TEXT', { description: 'x'.repeat(5_001) }],
    ['INVALID_SLUG', { slug: 'Not A Slug' }],
    ['SLUG_TAKEN', { slug: 'taken' }],
    ['VERSION_CONFLICT', { expectedVersion: 3 }],
    ['BRAND_NOT_FOUND', { brandId: '018f0000-0000-7000-8000-000000000bad' }],
  ])('are refused another %s', async (code, input) => {
    await using shop = await startWithBrands();
    await shop.create('Taken');
    const { brand } = await shop.create('Hon');

    expect((await shop.update({ brandId: brand.id, ...input })).userErrors).toMatchObject([{ code }]);
    await expect(shop.mutate('brandCreate', brandFields, { name: 'X' }, shop.as(vendor))).rejects.toThrow('FORBIDDEN');
  });

  it('are the makers of products, which are found, narrowed and counted by them', async () => {
    await using shop = await startWithBrands();
    const { brand } = await shop.create('Hon');

    const given = await shop.brandOf({ brandId: brand.id });
    const { products } = await shop.guest.query(
      '{ products(first: 0) { facets { brands { brand { slug } count } } } }',
    );

    expect(given).toEqual({ product: { brand: { slug: 'hon' } }, userErrors: [] });
    expect(products.facets.brands).toEqual([{ brand: { slug: 'hon' }, count: 1 }]);
    expect(await shop.titles({ where: { brandSlugs: ['hon', 'none'] } })).toEqual(['Chair']);
    expect(await shop.titles({ query: 'hon' })).toEqual(['Chair']);
    expect((await shop.remove(brand.id)).userErrors).toMatchObject([{ code: 'BRAND_IN_USE' }]);
    expect((await shop.brandOf({ brandId: brand.id, removeBrand: true })).userErrors).toMatchObject([
      { code: 'BRAND_NOT_FOUND', field: ['input', 'removeBrand'] },
    ]);
    expect((await shop.brandOf({ removeBrand: true })).product).toEqual({ brand: null });
    expect((await shop.brandOf({ brandId: '018f0000-0000-7000-8000-000000000bad' })).userErrors).toMatchObject([
      { code: 'BRAND_NOT_FOUND' },
    ]);
  });

  it('are found by another name once they have it', async () => {
    await using shop = await startWithBrands();
    const { brand } = await shop.create('Hon');
    await shop.brandOf({ brandId: brand.id });

    await shop.update({ brandId: brand.id, name: 'Allsteel' });

    await shop.runJob('refresh-keywords');
    expect(await shop.titles({ query: 'allsteel' })).toEqual(['Chair']);
  });
});
