import { productQuote } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { admin, vendor } from './start-product.ts';
import { change, startWithCollections } from './start-with-collections.ts';

const unknown = '018f0000-0000-7000-8000-000000000bad';

const titlesOf = ({ products }: { products: { nodes: { title: string }[] } }) =>
  products.nodes.map(({ title }) => title);

describe('a collection made by hand', () => {
  it('has its products in the order that staff gave them, of those that can be bought', async () => {
    await using shop = await startWithCollections();
    const { id: collectionId } = await shop.create({ description: ' Cheap. ' });
    const productIds = [shop.phone, shop.draft, shop.stool, shop.armchair];

    const { collection } = await shop.mutate('collectionProductsSet', { collectionId, productIds, expectedVersion: 1 });
    const page = await shop.guest.query(
      `{ collection(slug: "sale") {
        rule
        products(first: 1) { nodes { title } pageInfo { endCursor hasNextPage } facets { categories { count } } }
        cheapest: products(orderBy: PRICE) { nodes { title } }
      } }`,
    );
    const { endCursor: after } = page.collection.products.pageInfo;
    const rest = await shop.guest.query(
      'query ($after: String) { collection(slug: "sale") { products(after: $after) { nodes { title } } } }',
      { after },
    );

    expect(collection).toMatchObject({ slug: 'sale', description: 'Cheap.', isByRule: false, rule: null, version: 2 });
    expect(titlesOf(collection)).toEqual(['Phone', 'Stool', 'Armchair']);
    expect(collection.products.totalCount).toBe(3);
    expect(page.collection.products.pageInfo.hasNextPage).toBe(true);
    expect(page.collection.products.facets.categories.map(({ count }: { count: number }) => count)).toEqual([2, 2, 1]);
    expect(titlesOf({ products: page.collection.cheapest })).toEqual(['Stool', 'Armchair', 'Phone']);
    expect(titlesOf(rest.collection)).toEqual(['Stool', 'Armchair']);
  });

  it('shows staff all that was chosen, also what cannot be bought, and nobody else', async () => {
    await using shop = await startWithCollections();
    const { id: collectionId } = await shop.create();
    await shop.create({ name: 'Ruled', rule: {} });
    await shop.mutate('collectionProductsSet', { collectionId, productIds: [shop.phone, shop.draft, shop.stool] });
    const list = '{ collections { nodes { name chosenProducts { title status } } } }';
    const chosenBy = async (client: typeof shop.guest) => (await client.query(list)).collections.nodes;

    expect(await chosenBy(shop.as(admin))).toEqual([
      { name: 'Ruled', chosenProducts: null },
      {
        name: 'Sale',
        chosenProducts: [
          { title: 'Phone', status: 'PUBLISHED' },
          { title: 'Draft', status: 'DRAFT' },
          { title: 'Stool', status: 'PUBLISHED' },
        ],
      },
    ]);
    for (const client of [shop.guest, shop.as(vendor)]) {
      expect(await chosenBy(client)).toEqual([
        { name: 'Ruled', chosenProducts: null },
        { name: 'Sale', chosenProducts: null },
      ]);
    }
    const few = await shop.statements(() => chosenBy(shop.as(admin)));
    for (const name of ['Third', 'Fourth']) {
      const { id } = await shop.create({ name });
      await shop.mutate('collectionProductsSet', { collectionId: id, productIds: [shop.armchair, shop.stool] });
    }
    expect(await shop.statements(() => chosenBy(shop.as(admin)))).toBe(few);
  });

  it('refuses what is no product, or twice the same, and rules', async () => {
    await using shop = await startWithCollections();
    const { id: collectionId } = await shop.create();
    const set = (productIds: string[]) => shop.codes('collectionProductsSet', { collectionId, productIds });

    expect(await set([shop.stool, unknown])).toEqual(['PRODUCT_NOT_FOUND']);
    expect(await set([shop.stool, shop.stool])).toEqual(['INVALID_COLLECTION']);
    expect(await shop.codes('collectionUpdate', { collectionId, rule: {} })).toEqual(['INVALID_COLLECTION']);
  });
});

describe('a collection made by a rule', () => {
  it('has what fits the rule at every moment', async () => {
    await using shop = await startWithCollections();
    const dear = { priceMin: { amount: '100', currency: 'USD' } };

    const collection = await shop.create({ rule: dear });
    const { id: collectionId } = collection;
    const updated = await shop.mutate('collectionUpdate', { collectionId, rule: { ...dear, categorySlug: 'chairs' } });

    expect(collection).toMatchObject({ isByRule: true, products: { totalCount: 2 } });
    expect(JSON.parse(collection.rule)).toEqual(dear);
    expect(titlesOf(updated.collection)).toEqual(['Armchair']);
    expect(await shop.codes('collectionProductsSet', { collectionId, productIds: [] })).toEqual(['INVALID_COLLECTION']);
    expect((await shop.guest.query('{ collection(slug: "sale") { rule } }')).collection.rule).toBeNull();
    await expect(shop.create({ rule: { priceMin: { amount: '1', currency: 'EUR' } } })).rejects.toThrow('no price');
    await expect(shop.create({ rule: { AND: Array(51).fill({}) } })).rejects.toThrow('50');
  });
});

it('keeps what staff alone see of a collection out of caches, whoever asks', async () => {
  await using shop = await startWithCollections();
  await shop.create({ rule: {} });

  for (const client of [shop.guest, shop.as(admin)]) {
    for (const field of ['rule', 'chosenProducts { id }']) {
      expect(await client.cacheControl(`{ collection(slug: "sale") { name ${field} } }`)).toBe('no-store');
    }
    expect(await client.cacheControl('{ collection(slug: "sale") { name isByRule } }')).toBe('max-age=60, public');
  }
});

describe('a list', () => {
  it('is narrowed by a collection, made by hand or by a rule, with its facets', async () => {
    await using shop = await startWithCollections();
    const { id: collectionId } = await shop.create({ name: 'Chosen' });
    await shop.mutate('collectionProductsSet', { collectionId, productIds: [shop.phone, shop.draft, shop.stool] });
    await shop.create({ name: 'Dear', rule: { priceMin: { amount: '100', currency: 'USD' } } });
    const LIST = `query ($where: ProductWhere, $query: String) { products(where: $where, query: $query, orderBy: PRICE) {
      nodes { title } facets { categories { category { slug } count } } } }`;
    const found = async (where: object, query?: string) => (await shop.guest.query(LIST, { where, query })).products;
    const titles = async (where: object, query?: string) => titlesOf({ products: await found(where, query) });

    expect(await titles({ collectionSlug: 'chosen' })).toEqual(['Stool', 'Phone']);
    expect(await titles({ collectionSlug: 'dear' })).toEqual(['Armchair', 'Phone']);
    expect(await titles({ collectionSlug: 'dear', categorySlug: 'chairs' })).toEqual(['Armchair']);
    expect(await titles({ AND: [{ collectionSlug: 'dear' }, { collectionSlug: 'chosen' }] })).toEqual(['Phone']);
    expect(await titles({ NOT: { collectionSlug: 'chosen' } })).toEqual(['Armchair']);
    expect(await titles({ collectionSlug: 'chosen' }, 'stool')).toEqual(['Stool']);
    expect(await titles({ collectionSlug: 'none' })).toEqual([]);
    const { facets } = await found({ collectionSlug: 'dear', categorySlug: 'chairs' });
    const counts = facets.categories.map(({ category, count }: { category: { slug: string }; count: number }) => [
      category.slug,
      count,
    ]);
    expect(new Map(counts)).toEqual(
      new Map([
        ['furniture', 1],
        ['chairs', 1],
        ['technology', 1],
      ]),
    );
  });

  it('by which a collection is made asks for no collection', async () => {
    await using shop = await startWithCollections();
    const create = change('collectionCreate', 'collection { id }');
    const rules = [{ collectionSlug: 'sale' }, { OR: [{ AND: [{ NOT: { collectionSlug: 'sale' } }] }] }];

    for (const rule of rules) {
      const answer = await shop.as(admin).execute(create, { input: { name: 'Sale', rule } });
      expect(answer).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    }
  });
});

describe('collections', () => {
  it.each([
    ['INVALID_TEXT', { name: '' }],
    ['INVALID_TEXT', { description: 'x'.repeat(5_001) }],
    ['INVALID_TEXT', { seoTitle: 'x'.repeat(121) }],
    ['INVALID_TEXT', { seoDescription: 'x'.repeat(321) }],
    ['INVALID_SLUG', { slug: 'Not A Slug' }],
    ['SLUG_TAKEN', { slug: 'taken-before' }],
    ['SLUG_TAKEN', { slug: 'taken' }],
    ['VERSION_CONFLICT', { expectedVersion: 3 }],
    ['COLLECTION_NOT_FOUND', { collectionId: unknown }],
  ])('are refused another %s', async (code, input) => {
    await using shop = await startWithCollections();
    const { id: takenId } = await shop.create({ name: 'Taken', slug: 'taken-before' });
    await shop.mutate('collectionUpdate', { collectionId: takenId, slug: 'taken' });
    const { id: collectionId } = await shop.create();

    expect(await shop.codes('collectionUpdate', { collectionId, ...input })).toEqual([code]);
  });

  it('are found under the slugs that they had before, and again under one that they get back', async () => {
    await using shop = await startWithCollections();
    const { id: collectionId } = await shop.create({ slug: 'spring' });
    const slugOf = async (slug: string) =>
      (await shop.guest.query('query ($slug: String) { collection(slug: $slug) { slug } }', { slug })).collection;

    await shop.mutate('collectionUpdate', { collectionId, slug: 'summer' });
    await shop.mutate('collectionUpdate', { collectionId, slug: 'autumn' });

    for (const slug of ['spring', 'summer', 'autumn']) expect(await slugOf(slug)).toEqual({ slug: 'autumn' });
    await shop.mutate('collectionUpdate', { collectionId, slug: 'spring' });
    for (const slug of ['spring', 'summer', 'autumn']) expect(await slugOf(slug)).toEqual({ slug: 'spring' });
    expect(await shop.codes('collectionDelete', { collectionId })).toEqual([]);
    expect(await slugOf('summer')).toBeNull();
  });

  it('tell search engines what staff say, or else what shoppers see', async () => {
    await using shop = await startWithCollections();
    const { id: collectionId } = await shop.create({ name: 'Sale', description: 'All that is cheaper.' });
    const seo = async () =>
      (
        await shop.guest.query('query ($id: ID!) { collection(id: $id) { seo { title description } } }', {
          id: collectionId,
        })
      ).collection.seo;

    const otherwise = await seo();
    await shop.mutate('collectionUpdate', { collectionId, seoTitle: 'Sale of the year', seoDescription: 'Hurry.' });
    const said = await seo();
    await shop.mutate('collectionUpdate', { collectionId, seoTitle: '', seoDescription: '' });

    expect(otherwise).toEqual({ title: 'Sale', description: 'All that is cheaper.' });
    expect(said).toEqual({ title: 'Sale of the year', description: 'Hurry.' });
    expect(await seo()).toEqual(otherwise);
  });

  it('are made and removed by staff alone, and listed by name', async () => {
    await using shop = await startWithCollections();
    const { id: collectionId } = await shop.create();
    await shop.create({ name: 'Autumn' });
    await shop.mutate('collectionProductsSet', { collectionId, productIds: [shop.stool] });

    await expect(shop.mutate('collectionCreate', { name: 'Mine' }, shop.as(vendor))).rejects.toThrow(
      'product:write:any',
    );
    const { collections } = await shop.guest.query('{ collections { nodes { name } totalCount } }');
    expect(collections).toEqual({ nodes: [{ name: 'Autumn' }, { name: 'Sale' }], totalCount: 2 });
    expect(await shop.codes('collectionDelete', { collectionId, expectedVersion: 9 })).toEqual(['VERSION_CONFLICT']);
    expect(await shop.mutate('collectionDelete', { collectionId })).toEqual({
      deletedId: collectionId,
      userErrors: [],
    });
    expect(await shop.codes('collectionDelete', { collectionId })).toEqual(['COLLECTION_NOT_FOUND']);
    expect(await shop.codes('collectionProductsSet', { collectionId, productIds: [] })).toEqual([
      'COLLECTION_NOT_FOUND',
    ]);
  });

  it('are told with a quote: those that were asked about, by hand and by rule, as long as they are there', async () => {
    await using shop = await startWithCollections();
    const { id: byHand } = await shop.create();
    await shop.mutate('collectionProductsSet', { collectionId: byHand, productIds: [shop.stool, shop.draft] });
    const { id: byRule } = await shop.create({ rule: { categorySlug: 'chairs' } });
    const { id: other } = await shop.create({ rule: {} });
    const ask = async (collectionIds?: string[]) => {
      const { quotes } = await shop.ask(productQuote, { variantIds: shop.variantIds, currency: 'USD', collectionIds });
      return new Map(quotes.map((quote) => [quote.productId, quote.collectionIds?.toSorted()]));
    };

    const told = await ask([byHand, byRule, unknown]);
    const all = await ask([other]);
    await shop.mutate('collectionDelete', { collectionId: byHand });

    expect(told).toEqual(
      new Map([
        [shop.stool, [byHand, byRule].toSorted()],
        [shop.armchair, [byRule]],
        [shop.phone, []],
      ]),
    );
    expect([...all.values()]).toEqual([[other], [other], [other]]);
    expect([...(await ask()).values()]).toEqual([undefined, undefined, undefined]);
    expect((await ask([byHand])).get(shop.stool)).toEqual([]);
  });

  it('cost as many statements to be told of many goods in many of them as of one', async () => {
    await using shop = await startWithCollections();
    const ids: string[] = [];
    for (let at = 0; at < 6; at += 1) {
      const { id } = await shop.create({ name: `Sale ${at}`, ...(at % 2 === 0 && { rule: {} }) });
      ids.push(id);
    }
    const statements = (variantIds: string[], collectionIds: string[]) =>
      shop.statements(() => shop.ask(productQuote, { variantIds, currency: 'USD', collectionIds }));

    expect(await statements(shop.variantIds, ids)).toBe(await statements(shop.variantIds.slice(0, 1), ids.slice(0, 1)));
  });

  it('take as many statements for many as for two', async () => {
    await using shop = await startWithCollections();
    const list = () => shop.guest.query('{ collections { nodes { products { nodes { title } totalCount } } } }');
    for (const name of ['Hand', 'Rule']) await shop.create({ name, ...(name === 'Rule' && { rule: {} }) });
    const few = await shop.statements(list);
    for (let more = 1; more <= 5; more += 1) {
      await shop.create({ name: `Hand ${more}` });
      await shop.create({ name: `Rule ${more}`, rule: {} });
    }

    expect(await shop.statements(list)).toBe(few);
  });
});
