import { describe, expect, it } from 'vitest';
import { aProduct, admin, chairs, furniture, technology, vendor } from './start-product.ts';
import { startWith } from './start-with.ts';

const change = (name: string, shown: string) => /* GraphQL */ `
  mutation ($input: ${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input!) {
    ${name}(input: $input) { ${shown} userErrors { code field } }
  }
`;
const shown = 'category { id slug name description version parent { slug } }';
const unknown = '018f0000-0000-7000-8000-000000000bad';

async function startWithTree() {
  const shop = await startWith(aProduct({ title: 'Stool' }));
  const mutate = async (name: string, input: object, client = shop.as(admin)) =>
    (await client.mutate(change(name, name === 'categoryDelete' ? 'deletedId' : shown), { input }))[name];
  const create = (name: string, more = {}) => mutate('categoryCreate', { name, ...more });
  const codes = async (name: string, input: object) =>
    (await mutate(name, input)).userErrors.map(({ code }: { code: string }) => code);
  const tree = async () => {
    const { categories } = await shop.guest.query('{ categories { slug children { slug } } }');
    interface Slug {
      slug: string;
    }
    return categories.map(({ slug, children }: Slug & { children: Slug[] }) =>
      [slug, ...children.map((one) => one.slug)].join(' '),
    );
  };
  return Object.assign(shop, { mutate, create, codes, tree });
}

describe('the tree of categories', () => {
  it('grows at its end, by staff alone', async () => {
    await using shop = await startWithTree();

    const created = await shop.create('Büro & Co', { description: ' All of it. ' });
    const below = await shop.create('Chairs', { parentId: created.category.id });

    expect(created).toMatchObject({
      category: { slug: 'buero-co', name: 'Büro & Co', description: 'All of it.', version: 1, parent: null },
      userErrors: [],
    });
    expect(below.category).toMatchObject({ slug: expect.stringMatching(/^chairs-/), parent: { slug: 'buero-co' } });
    expect(await shop.tree()).toEqual(['furniture chairs', 'technology', `buero-co ${below.category.slug}`]);
    await expect(shop.mutate('categoryCreate', { name: 'Mine' }, shop.as(vendor))).rejects.toThrow('product:write:any');
  });

  it('finds a category under the slugs that it had, which no other gets', async () => {
    await using shop = await startWithTree();

    const renamed = await shop.mutate('categoryUpdate', { categoryId: chairs, slug: 'seats', expectedVersion: 1 });

    const found = await shop.guest.query('{ category(slug: "chairs") { slug products { nodes { title } } } }');
    expect(renamed).toMatchObject({ category: { slug: 'seats', name: 'Chairs', version: 2 }, userErrors: [] });
    expect(found.category).toEqual({ slug: 'seats', products: { nodes: [{ title: 'Stool' }] } });
    expect(await shop.titles({ where: { categorySlug: 'chairs' } })).toEqual(['Stool']);
    expect(await shop.codes('categoryUpdate', { categoryId: technology, slug: 'chairs' })).toEqual(['SLUG_TAKEN']);
    expect(await shop.codes('categoryUpdate', { categoryId: chairs, slug: 'chairs' })).toEqual([]);
  });

  it('takes parts along when they are moved, and finds their products by the new names', async () => {
    await using shop = await startWithTree();

    const moved = await shop.mutate('categoryMove', { categoryId: furniture, parentId: technology });
    await shop.mutate('categoryUpdate', { categoryId: technology, name: 'Gadgets' });
    await shop.runJob('refresh-keywords');

    expect(moved.category).toMatchObject({ parent: { slug: 'technology' }, version: 2 });
    expect(await shop.tree()).toEqual(['technology furniture']);
    const { category } = await shop.guest.query('{ category(slug: "chairs") { ancestors { slug } } }');
    expect(category.ancestors).toEqual([{ slug: 'technology' }, { slug: 'furniture' }]);
    expect(await shop.titles({ where: { categorySlug: 'technology' } })).toEqual(['Stool']);
    expect(await shop.titles({ query: 'gadgets' })).toEqual(['Stool']);
  });

  it('is put in order', async () => {
    await using shop = await startWithTree();
    const { category: last } = await shop.create('Last');

    await shop.mutate('categoryMove', { categoryId: last.id, position: 0 });
    await shop.mutate('categoryMove', { categoryId: furniture, position: 99 });

    expect(await shop.tree()).toEqual(['last', 'technology', 'furniture chairs']);
  });

  it.each([
    ['CATEGORY_CYCLE', 'categoryMove', { categoryId: furniture, parentId: chairs }],
    ['CATEGORY_CYCLE', 'categoryMove', { categoryId: furniture, parentId: furniture }],
    ['CATEGORY_NOT_FOUND', 'categoryMove', { categoryId: furniture, parentId: unknown }],
    ['CATEGORY_NOT_FOUND', 'categoryMove', { categoryId: unknown }],
    ['VERSION_CONFLICT', 'categoryMove', { categoryId: chairs, expectedVersion: 3 }],
    ['CATEGORY_NOT_EMPTY', 'categoryDelete', { categoryId: furniture }],
    ['CATEGORY_NOT_EMPTY', 'categoryDelete', { categoryId: chairs }],
    ['CATEGORY_NOT_FOUND', 'categoryDelete', { categoryId: unknown }],
    ['VERSION_CONFLICT', 'categoryDelete', { categoryId: technology, expectedVersion: 3 }],
    ['INVALID_TEXT', 'categoryUpdate', { categoryId: chairs, name: ' ' }],
    ['INVALID_TEXT', 'categoryUpdate', { categoryId: chairs, description: 'x'.repeat(5_001) }],
    ['INVALID_SLUG', 'categoryUpdate', { categoryId: chairs, slug: 'Not A Slug' }],
    ['VERSION_CONFLICT', 'categoryUpdate', { categoryId: chairs, expectedVersion: 3 }],
    ['CATEGORY_NOT_FOUND', 'categoryUpdate', { categoryId: unknown, name: 'x' }],
    ['CATEGORY_NOT_FOUND', 'categoryCreate', { name: 'x', parentId: unknown }],
    ['SLUG_TAKEN', 'categoryCreate', { name: 'x', slug: 'chairs' }],
  ])('answers %s to %s of %j', async (code, name, input) => {
    await using shop = await startWithTree();

    expect(await shop.codes(name, input)).toEqual([code]);
    expect(await shop.tree()).toEqual(['furniture chairs', 'technology']);
  });

  it('loses an empty category, and its slugs are free again', async () => {
    await using shop = await startWithTree();
    await shop.mutate('categoryUpdate', { categoryId: technology, slug: 'tech' });

    const gone = await shop.mutate('categoryDelete', { categoryId: technology });

    expect(gone).toEqual({ deletedId: technology, userErrors: [] });
    expect((await shop.create('Technology')).category.slug).toBe('technology');
  });

  it('has twenty levels at most, and a move counts those that come along', async () => {
    await using shop = await startWithTree();
    let parentId: string = technology;
    for (let level = 2; level <= 19; level += 1) {
      parentId = (await shop.create(`Level ${level}`, { parentId })).category.id;
    }

    expect(await shop.codes('categoryMove', { categoryId: furniture, parentId })).toEqual(['CATEGORY_TREE_TOO_LARGE']);
    const { category: deepest } = await shop.create('Level 20', { parentId });
    expect(await shop.codes('categoryCreate', { name: 'Level 21', parentId: deepest.id })).toEqual([
      'CATEGORY_TREE_TOO_LARGE',
    ]);
  });

  it('makes no circle of two moves at once', async () => {
    await using shop = await startWithTree();

    const both = await Promise.all([
      shop.codes('categoryMove', { categoryId: furniture, parentId: technology }),
      shop.codes('categoryMove', { categoryId: technology, parentId: furniture }),
    ]);

    expect(both.flat()).toEqual(['CATEGORY_CYCLE']);
  });
});
