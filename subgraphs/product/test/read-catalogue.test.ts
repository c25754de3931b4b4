import { randomUUID } from 'node:crypto';
import { productQuote, reviewRatingChanged } from '@agora/schema';
import { expect, it } from 'vitest';
import { ada, admin, aProduct, chairs, furniture, otherVendor, startWithCategories, vendor } from './start-product.ts';

const ENTITIES = /* GraphQL */ `
  query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Product {
        title
        category {
          name
          parent {
            name
          }
        }
        variants {
          sku
        }
      }
      ... on ProductVariant {
        title
        price {
          amount
        }
        product {
          slug
        }
      }
      ... on Category {
        name
        children {
          name
        }
      }
    }
  }
`;

it('resolves products, variants and categories by each of their keys', async () => {
  const chair = aProduct({ slug: 'chair', sku: 'CHAIR' });
  await using shop = await startWithCategories();
  await shop.given(({ products }) => products.add([chair]));

  const { _entities } = await shop.guest.query(ENTITIES, {
    representations: [
      { __typename: 'Product', id: chair.product.id },
      { __typename: 'Product', slug: 'chair' },
      { __typename: 'ProductVariant', id: chair.variants[0]?.id },
      { __typename: 'ProductVariant', sku: 'CHAIR' },
      { __typename: 'Category', id: furniture },
      { __typename: 'Product', id: chairs },
      { __typename: 'ProductVariant', sku: 'NONE' },
    ],
  });

  const asProduct = {
    title: 'Chair',
    category: { name: 'Chairs', parent: { name: 'Furniture' } },
    variants: [{ sku: 'CHAIR' }],
  };
  const asVariant = { title: 'Chair', price: { amount: '10.00' }, product: { slug: 'chair' } };
  const asCategory = { name: 'Furniture', children: [{ name: 'Chairs' }] };
  expect(_entities).toEqual([asProduct, asProduct, asVariant, asVariant, asCategory, null, null]);
});

it('shows drafts to the staff only, and what is archived to everyone who knows it', async () => {
  const draft = aProduct({ status: 'DRAFT' });
  const archived = aProduct({ status: 'ARCHIVED' });
  await using shop = await startWithCategories();
  await shop.given(({ products }) => products.add([draft, archived]));
  const representations = [draft, archived].flatMap((each) => [
    { __typename: 'Product', id: each.product.id },
    { __typename: 'ProductVariant', id: each.variants[0]?.id },
  ]);
  const seenBy = async (client: typeof shop.guest) =>
    (await client.query(ENTITIES, { representations }))._entities.map((entity: unknown) => entity !== null);

  expect(await seenBy(shop.guest)).toEqual([false, false, true, true]);
  expect(await seenBy(shop.as(ada))).toEqual([false, false, true, true]);
  expect(await seenBy(shop.as(vendor))).toEqual([true, true, true, true]);
  expect(await seenBy(shop.as(admin))).toEqual([true, true, true, true]);
  expect(await seenBy(shop.as(otherVendor))).toEqual(await seenBy(shop.as(ada)));
});

it('reads a hundred entities, and a page of a hundred, with as many statements as one', async () => {
  const many = Array.from({ length: 100 }, () => aProduct());
  await using shop = await startWithCategories();
  await shop.given(({ products }) => products.add(many));
  const entities = (count: number) =>
    shop.guest.query(ENTITIES, {
      representations: many.slice(0, count).flatMap((each) => [
        { __typename: 'Product', id: each.product.id },
        { __typename: 'ProductVariant', id: each.variants[0]?.id },
      ]),
    });
  const page = (first: number, totalCount = '') =>
    shop.guest.query(
      `{ products(first: ${first.toString()}) { ${totalCount} nodes { category { name } variants { sku } } } }`,
    );

  expect(await shop.statements(() => entities(1))).toBe(5);
  expect(await shop.statements(() => entities(100))).toBe(5);
  expect(await shop.statements(() => page(1))).toBe(3);
  expect(await shop.statements(() => page(100))).toBe(3);
  expect(await shop.statements(() => page(100, 'totalCount'))).toBe(4);
});

it('wants the id or the slug of one product or category, and not both', async () => {
  await using shop = await startWithCategories();
  const keys = [`(id: "${chairs}", slug: "chairs")`, '', '(id: null)'];

  const answers = await Promise.all(
    ['product', 'category'].flatMap((field) => keys.map((key) => shop.guest.execute(`{ ${field}${key} { id } }`))),
  );

  const refused = { data: expect.anything() as unknown, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] };
  expect(answers).toMatchObject(answers.map(() => refused));
  expect(await shop.guest.query('{ category(slug: "chairs") { id } }')).toEqual({ category: { id: chairs } });
});

it('counts the catalogue without showing any of it', async () => {
  await using shop = await startWithCategories();
  await shop.given(({ products }) => products.add([aProduct(), aProduct()]));
  const page = '{ nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage } }';

  const { forward, backward } = await shop.guest.query(`{
    forward: products(first: 0) ${page} backward: products(last: 0) ${page}
  }`);

  expect(forward).toEqual({ nodes: [], totalCount: 2, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
  expect(backward).toEqual({ nodes: [], totalCount: 2, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
});

it('quotes what is on sale and leaves out all else', async () => {
  const chair = aProduct({ title: 'Chair', sku: 'CHAIR' });
  const draft = aProduct({ status: 'DRAFT' });
  await using shop = await startWithCategories();
  await shop.given(({ products }) => products.add([chair, draft]));
  const [onSale = '', unpublished = ''] = [chair, draft].flatMap(({ variants }) => variants.map(({ id }) => id));

  const dollars = await shop.ask(productQuote, { variantIds: [onSale, unpublished, chairs, onSale], currency: 'USD' });
  const euros = await shop.ask(productQuote, { variantIds: [onSale], currency: 'EUR' });

  expect(dollars.quotes).toEqual([
    {
      variantId: onSale,
      productId: chair.product.id,
      sku: 'CHAIR',
      title: 'Chair',
      unitPrice: { minor: 1_000, currency: 'USD' },
      publicPrice: { minor: 1_000, currency: 'USD' },
      quantityPrices: [{ minQuantity: 1, unitPrice: { minor: 1_000, currency: 'USD' } }],
      priceSince: '2026-01-01T00:00:00.000Z',
      taxClass: 'standard',
      categoryIds: expect.toSatisfy((ids: string[]) => ids.toSorted().join() === [furniture, chairs].join()) as unknown,
      brandId: null,
      weightGrams: 500,
    },
  ]);
  expect(euros.quotes).toEqual([]);
  await expect(shop.ask(productQuote, { variantIds: [], currency: 'USD' })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  });
});

it('takes an event once, and keeps one that does not fit its contract apart', async () => {
  const chair = aProduct();
  await using shop = await startWithCategories();
  await shop.given(({ products }) => products.add([chair]));
  const { id: productId } = chair.product;
  const told = { count: 1, averageHundredths: 500, histogram: [0, 0, 0, 0, 1] };
  const draft = reviewRatingChanged.draft({ productId, ...told });
  const id = '018f0000-0000-7000-8000-00000000e001';

  const outcomes = [
    await shop.tell(draft, { id }),
    await shop.tell(draft, { id }),
    await shop.tell(reviewRatingChanged.draft({ productId: chairs, ...told })),
    await shop.tellRaw(reviewRatingChanged, { productId, averageHundredths: 9 }),
  ];

  expect(outcomes).toEqual(['done', 'duplicate', 'done', 'dead']);
  expect(await shop.deadLetters()).toEqual([reviewRatingChanged.type]);
});

it('lets answers be kept in which everyone sees the same', async () => {
  const chair = aProduct({ slug: 'chair', sku: 'CHAIR' });
  const draft = aProduct({ status: 'DRAFT', sku: 'DRAFT' });
  await using shop = await startWithCategories();
  await shop.given(({ products }) => products.add([chair, draft]));
  const entity = (sku: string) => ({ representations: [{ __typename: 'ProductVariant', sku }] });
  const bySlug = 'query ($slug: String) { product(slug: $slug) { title variants { price { amount } } } }';

  expect(await shop.guest.cacheControl(bySlug, { slug: 'chair' })).toBe('max-age=60, public');
  expect(await shop.guest.cacheControl('{ categories { name children { name } } }')).toBe('max-age=60, public');
  expect(await shop.guest.cacheControl(ENTITIES, entity('CHAIR'))).toBe('max-age=60, public');
  expect(await shop.guest.cacheControl(ENTITIES, entity('DRAFT'))).toBe('no-store');
  expect(await shop.as(vendor).cacheControl(ENTITIES, entity('DRAFT'))).toBe('no-store');
  expect(await shop.as(vendor).cacheControl(bySlug, { slug: draft.product.slug })).toBe('no-store');
  expect(await shop.guest.cacheControl(bySlug, { slug: 'none' })).toBe('no-store');
  expect(await shop.guest.cacheControl('{ products { nodes { title } } }')).toBe('no-store');
});

it('lists the first 200 categories of a level, in the order of staff', async () => {
  await using shop = await startWithCategories();
  const named = (prefix: string, parentId: string | null) =>
    Array.from({ length: 201 }, (_, index) => {
      const name = `${prefix} ${(1_000 + index).toString()}`;
      return { id: randomUUID(), slug: name.replace(' ', '-'), name, parentId, position: index - 300 };
    });
  const [roots, parts, others] = [named('a', null), named('b', furniture), named('c', chairs)];
  await shop.given(({ categories }) => categories.add([...roots, ...parts, ...others].toReversed()));
  const representations = [furniture, chairs].map((id) => ({ __typename: 'Category', id }));

  const { categories } = await shop.guest.query('{ categories { name } }');
  const { _entities } = await shop.guest.query(ENTITIES, { representations });

  const firstOf = (all: typeof roots) => all.slice(0, 200).map(({ name }) => ({ name }));
  expect(categories).toEqual(firstOf(roots));
  expect(_entities).toEqual([
    { name: 'Furniture', children: firstOf(parts) },
    { name: 'Chairs', children: firstOf(others) },
  ]);
});
