import { productArchived, productCreated, productPublished, productQuote } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import {
  ada,
  admin,
  aProduct,
  chairs,
  courier,
  otherVendor,
  type ProductShop,
  startWithCategories,
  vendor,
  vendorId,
} from './start-product.ts';

const PRODUCT_CREATE = /* GraphQL */ `
  mutation ($input: ProductCreateInput!) {
    productCreate(input: $input) {
      product {
        id
        slug
        title
        status
        taxClass
        version
        category {
          name
        }
        variants {
          id
          sku
          title
          weightGrams
          price {
            amount
            currency
          }
        }
      }
      userErrors {
        code
        field
      }
    }
  }
`;

const change = (mutation: string, input: string) => /* GraphQL */ `
  mutation ($input: ${input}!) {
    ${mutation}(input: $input) {
      product {
        status
        version
      }
      userErrors {
        code
        field
        allowedStatuses
      }
    }
  }
`;
const PRODUCT_PUBLISH = change('productPublish', 'ProductPublishInput');
const PRODUCT_ARCHIVE = change('productArchive', 'ProductArchiveInput');

const red = { sku: 'CHAIR-RED', title: 'Red', price: { amount: '49.90', currency: 'USD' }, weightGrams: 7_000 };
const blue = { sku: 'CHAIR-BLUE', title: 'Blue', price: { amount: '44', currency: 'USD' } };
const good = { title: ' Écran Chair ', description: 'Sits.', categoryId: chairs, variants: [red, blue] };

const create = async (shop: ProductShop, input: object) =>
  (await shop.as(vendor).mutate(PRODUCT_CREATE, { input })).productCreate;

describe('creating a product', () => {
  it('makes a draft with its variants and tells others', async () => {
    await using shop = await startWithCategories();

    const { product, userErrors } = await create(shop, good);

    expect(userErrors).toEqual([]);
    expect(product).toMatchObject({
      slug: 'ecran-chair',
      title: 'Écran Chair',
      status: 'DRAFT',
      taxClass: 'standard',
      version: 1,
      category: { name: 'Chairs' },
      variants: [
        { sku: 'CHAIR-RED', title: 'Red', weightGrams: 7_000, price: { amount: '49.90', currency: 'USD' } },
        { sku: 'CHAIR-BLUE', title: 'Blue', weightGrams: 0, price: { amount: '44.00', currency: 'USD' } },
      ],
    });
    expect(await shop.emitted(productCreated)).toMatchObject([
      { productId: product.id, variants: [{ sku: 'CHAIR-RED', price: { minor: 4_990, currency: 'USD' } }, {}] },
    ]);
  });

  it('keeps the kind of goods that it is taxed as, and quotes it', async () => {
    await using shop = await startWithCategories();

    const { product } = await create(shop, { ...good, taxClass: 'books' });
    await shop.as(vendor).mutate(PRODUCT_PUBLISH, { input: { productId: product.id } });

    const variantIds = product.variants.map(({ id }: { id: string }) => id);
    const { quotes } = await shop.ask(productQuote, { variantIds, currency: 'USD' });
    expect(product.taxClass).toBe('books');
    expect(quotes.map(({ taxClass }) => taxClass)).toEqual(['books', 'books']);
  });

  it('gives a second product of the same title an address of its own', async () => {
    await using shop = await startWithCategories();
    await create(shop, { ...good, variants: [red] });

    const { product } = await create(shop, { ...good, variants: [blue] });

    expect(product.slug).toMatch(/^ecran-chair-[0-9a-f]{12}$/);
  });

  it.each([
    [{ title: '  ' }, 'INVALID_TEXT', ['title']],
    [{ title: 'x'.repeat(201) }, 'INVALID_TEXT', ['title']],
    [{ title: 'a\u0000b' }, 'INVALID_TEXT', ['title']],
    [{ title: 'a\ud800b' }, 'INVALID_TEXT', ['title']],
    [{ description: 'x'.repeat(10_001) }, 'INVALID_TEXT', ['description']],
    [{ categoryId: '018f0000-0000-7000-8000-000000000bad' }, 'CATEGORY_NOT_FOUND', ['categoryId']],
    [{ taxClass: 'Books!' }, 'INVALID_TAX_CLASS', ['taxClass']],
    [{ variants: [] }, 'INVALID_VARIANT_COUNT', ['variants']],
    [{ variants: [{ ...red, sku: 'a b' }] }, 'INVALID_TEXT', ['variants', '0', 'sku']],
    [{ variants: [{ ...red, sku: '\u0000' }] }, 'INVALID_TEXT', ['variants', '0', 'sku']],
    [{ variants: [{ ...red, title: '' }] }, 'INVALID_TEXT', ['variants', '0', 'title']],
    [{ variants: [{ ...red, weightGrams: -1 }] }, 'INVALID_WEIGHT', ['variants', '0', 'weightGrams']],
    [{ variants: [red, { ...blue, sku: red.sku }] }, 'SKU_TAKEN', ['variants', '1', 'sku']],
    ...['0', '-1', '1.001', '10000000.01'].map((amount): [object, string, string[]] => [
      { variants: [{ ...red, price: { amount, currency: 'USD' } }] },
      'INVALID_PRICE',
      ['variants', '0', 'price'],
    ]),
    [{ variants: [{ ...red, price: { amount: '1', currency: 'EUR' } }] }, 'INVALID_PRICE', ['variants', '0', 'price']],
  ])('refuses %o with %s', async (bad, code, field) => {
    await using shop = await startWithCategories();

    const answer = await create(shop, { ...good, ...bad });

    expect(answer).toEqual({ product: null, userErrors: [{ code, field: ['input', ...field] }] });
    expect(await shop.emitted(productCreated)).toEqual([]);
  });

  it('gives a SKU to one product only, however many want it at once', async () => {
    await using shop = await startWithCategories();
    const variants = (index: number) => (index % 2 ? [red, blue] : [blue, red]);

    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => create(shop, { ...good, variants: variants(index) })),
    );

    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code));
    expect(codes).toEqual(Array.from({ length: 7 }, () => 'SKU_TAKEN'));
    expect(await shop.emitted(productCreated)).toHaveLength(1);
  });

  it("makes the product the vendor's of whoever enters it, the shop's own when it is staff, and nobody's else", async () => {
    await using shop = await startWithCategories();
    const inputOf = (sku: string) => ({
      ...good,
      variants: good.variants.map((one, at) => ({ ...one, sku: `${sku}-${at}` })),
    });

    await shop.as(vendor).mutate(PRODUCT_CREATE, { input: inputOf('A') });
    await shop.as(admin).mutate(PRODUCT_CREATE, { input: inputOf('B') });
    const nobodys = await shop.as({ ...vendor, vendorId: undefined }).execute(PRODUCT_CREATE, { input: inputOf('C') });

    expect((await shop.emitted(productCreated)).map((told) => told.vendorId)).toEqual([vendorId, null]);
    expect(nobodys.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  it('is for vendors', async () => {
    await using shop = await startWithCategories();
    const codeFor = async (client: typeof shop.guest) =>
      (await client.execute(PRODUCT_CREATE, { input: good })).errors?.map(({ extensions }) => extensions?.['code']);

    expect(await codeFor(shop.guest)).toEqual(['UNAUTHENTICATED']);
    expect(await codeFor(shop.as(ada))).toEqual(['FORBIDDEN']);
    expect(await codeFor(shop.as(courier))).toEqual(['FORBIDDEN']);
    expect(await shop.emitted(productCreated)).toEqual([]);
  });
});

describe('publishing and archiving', () => {
  const draft = aProduct({ status: 'DRAFT' });
  const { id: productId } = draft.product;
  const variantIds = draft.variants.map(({ id }) => id);

  async function startWithDraft() {
    const shop = await startWithCategories();
    await shop.given(({ products }) => products.add([draft]));
    return shop;
  }

  const quoted = async (shop: ProductShop) =>
    (await shop.ask(productQuote, { variantIds, currency: 'USD' })).quotes.map(({ variantId }) => variantId);

  it('can be bought from being published until it is archived', async () => {
    await using shop = await startWithDraft();
    const before = await quoted(shop);

    const published = await shop.as(vendor).mutate(PRODUCT_PUBLISH, { input: { productId } });
    const between = await quoted(shop);
    const archived = await shop.as(vendor).mutate(PRODUCT_ARCHIVE, { input: { productId, expectedVersion: 2 } });

    expect(published.productPublish).toEqual({ product: { status: 'PUBLISHED', version: 2 }, userErrors: [] });
    expect(archived.productArchive).toEqual({ product: { status: 'ARCHIVED', version: 3 }, userErrors: [] });
    expect([before, between, await quoted(shop)]).toEqual([[], variantIds, []]);
    expect(await shop.emitted(productPublished)).toMatchObject([{ productId }]);
    expect(await shop.emitted(productArchived)).toEqual([{ productId, variantIds }]);
  });

  it.each([
    ['published', PRODUCT_PUBLISH],
    ['archived', PRODUCT_ARCHIVE],
  ])('changes nothing of what is %s already', async (_, mutation) => {
    await using shop = await startWithDraft();
    const first = await shop.as(vendor).mutate(mutation, { input: { productId } });

    const again = await shop.as(vendor).mutate(mutation, { input: { productId } });

    expect(again).toEqual(first);
    expect([...(await shop.emitted(productPublished)), ...(await shop.emitted(productArchived))]).toHaveLength(1);
  });

  it('is for the vendor whose product it is alone, and for staff who may change any', async () => {
    await using shop = await startWithCategories();
    const { product } = aProduct({ status: 'DRAFT' });
    await shop.given(({ products }) => products.add([aProduct(product)]));
    const input = { productId: product.id };

    const byOther = await shop.as(otherVendor).mutate(PRODUCT_PUBLISH, { input });
    const byAdmin = await shop.as(admin).mutate(PRODUCT_PUBLISH, { input });

    expect(byOther.productPublish.userErrors).toMatchObject([{ code: 'PRODUCT_NOT_FOUND' }]);
    expect(byAdmin.productPublish.userErrors).toEqual([]);
  });

  it('refuses a version that is past, a product that is not there, and those who are no vendors', async () => {
    await using shop = await startWithDraft();
    const unknown = '018f0000-0000-7000-8000-000000000bad';

    const stale = await shop.as(vendor).mutate(PRODUCT_PUBLISH, { input: { productId, expectedVersion: 7 } });
    const missing = await shop.as(vendor).mutate(PRODUCT_ARCHIVE, { input: { productId: unknown } });
    const malformed = await shop.as(vendor).execute(PRODUCT_ARCHIVE, { input: { productId: 'chair' } });
    const forbidden = await shop.as(ada).execute(PRODUCT_PUBLISH, { input: { productId } });

    expect(stale.productPublish.userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    expect(missing.productArchive.userErrors).toMatchObject([{ code: 'PRODUCT_NOT_FOUND' }]);
    expect(malformed.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(forbidden.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
