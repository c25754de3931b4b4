import { productUpdated } from '@agora/schema';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { picture } from '../src/db/tables.ts';
import { ada, admin, aProduct, otherVendor, type ProductShop, startWithCategories, vendor } from './start-product.ts';

const chair = aProduct({ slug: 'chair' });
const { id: productId } = chair.product;
const variantId = chair.variants[0]?.id ?? '';
const unknown = '018f0000-0000-7000-8000-000000000bad';

const MEDIA = /* GraphQL */ `
  query ($slug: String!) {
    product(slug: $slug) {
      version
      media {
        id
        alt
        width
        height
        variantIds
        url
        small: url(width: 300)
        large: url(width: 1281)
      }
      variants {
        media {
          id
        }
      }
    }
  }
`;
const change = (mutation: string) => /* GraphQL */ `
  mutation ($input: ${mutation[0]?.toUpperCase() ?? ''}${mutation.slice(1)}Input!) {
    ${mutation}(input: $input) {
      product {
        media {
          id
          alt
          variantIds
        }
      }
      userErrors {
        code
        field
      }
    }
  }
`;

async function startWithChair() {
  const shop = await startWithCategories();
  await shop.given(({ products }) => products.add([chair]));
  const read = async () => (await shop.guest.query(MEDIA, { slug: 'chair' })).product;
  const mutate = async (mutation: string, input: object, client = shop.as(vendor)) =>
    (await client.mutate(change(mutation), { input: { productId, ...input } }))[mutation];
  return Object.assign(shop, { read, mutate });
}

const photo = (width = 1_000, background = '#963') =>
  sharp({ create: { width, height: width / 2, channels: 3, background } })
    .withExif({ IFD0: { Copyright: 'Somebody' } })
    .jpeg()
    .toBuffer();

interface Sent {
  readonly viewer?: Parameters<ProductShop['request']>[2];
  readonly type?: string;
  readonly alt?: string;
  readonly key?: string;
  readonly id?: string;
}

async function send(shop: ProductShop, body: string | Buffer, sent: Sent = {}) {
  const { viewer = vendor, type = 'image/jpeg', alt = '', key, id = productId } = sent;
  const headers = { 'content-type': type, ...(key !== undefined && { 'idempotency-key': key }) };
  const path = `/products/${id}/media?${new URLSearchParams({ alt }).toString()}`;
  const answer = await shop.request(path, { method: 'POST', headers, body: Buffer.from(body) }, viewer);
  return { status: answer.status, ...((await answer.json()) as { id?: string; url?: string; code?: string }) };
}

const at = (url: string) => url.replace('https://shop.test', '');

describe('sending a picture', () => {
  it('shows it at the product, and serves it and smaller copies of it for ever', async () => {
    await using shop = await startWithChair();

    const sent = await send(shop, await photo(), { alt: ' From the front ' });
    const { media, version } = await shop.read();

    expect(sent).toMatchObject({ status: 201, width: 1_000, height: 500 });
    expect(version).toBe(2);
    expect(media).toEqual([
      {
        id: sent.id,
        alt: 'From the front',
        width: 1_000,
        height: 500,
        variantIds: [],
        url: sent.url,
        small: `${sent.url ?? ''}/320`,
        large: sent.url,
      },
    ]);
    const whole = await shop.request(at(media[0].url));
    expect(Object.fromEntries(whole.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect((await sharp(await whole.arrayBuffer()).metadata()).exif).toBeUndefined();
    const small = await shop.request(at(media[0].small));
    expect(await sharp(await small.arrayBuffer()).metadata()).toMatchObject({
      format: 'webp',
      width: 320,
      height: 160,
    });
    const again = await shop.request(at(media[0].url), {
      headers: { 'if-none-match': whole.headers.get('etag') ?? '' },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(await shop.emitted(productUpdated)).toMatchObject([{ productId }]);
  });

  it('makes a picture that is too wide smaller, and keeps the same picture once', async () => {
    await using shop = await startWithChair();
    const wide = await photo(3_000);

    const [first, second] = [await send(shop, wide), await send(shop, wide)];

    expect(first).toMatchObject({ status: 201, width: 2_560, height: 1_280 });
    expect(second.url).toBe(first.url);
    expect(second.id).not.toBe(first.id);
    expect(await shop.running.database.db.$count(picture)).toBe(1);
  });

  it('puts it there once for a key, however often it is sent', async () => {
    await using shop = await startWithChair();
    const body = await photo();

    const [first, second] = [await send(shop, body, { key: 'k' }), await send(shop, body, { key: 'k' })];
    const other = await send(shop, await photo(500), { key: 'k' });

    expect(second).toEqual(first);
    expect(other).toMatchObject({ status: 422, code: 'IDEMPOTENCY_CONFLICT' });
    expect(await send(shop, body, { key: 'x'.repeat(201) })).toMatchObject({ code: 'INVALID_IDEMPOTENCY_KEY' });
    expect((await shop.read()).media).toHaveLength(1);
  });

  it('refuses what is no picture, what is too much, and those whose product it is not', async () => {
    await using shop = await startWithChair();
    const body = await photo();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';

    const answers = [
      await send(shop, 'no picture'),
      await send(shop, svg),
      await send(shop, svg, { type: 'image/svg+xml' }),
      await send(shop, body, { alt: 'x'.repeat(301) }),
      await send(shop, body, { id: unknown }),
      await send(shop, body, { viewer: otherVendor }),
      await send(shop, body, { viewer: ada }),
      await send(shop, body, { id: 'chair' }),
    ];

    expect(answers.map(({ status, code }) => [status, code])).toEqual([
      [422, 'INVALID_PICTURE'],
      [422, 'INVALID_PICTURE'],
      [415, 'UNSUPPORTED_MEDIA_TYPE'],
      [422, 'INVALID_TEXT'],
      [404, 'PRODUCT_NOT_FOUND'],
      [404, 'PRODUCT_NOT_FOUND'],
      [403, 'FORBIDDEN'],
      [404, 'NOT_FOUND'],
    ]);
    expect(await shop.read()).toMatchObject({ version: 1, media: [] });
  });

  it('refuses the 31st', async () => {
    await using shop = await startWithChair();
    const sent = await send(shop, await photo());
    const [shown] = (await shop.given(({ media }) => media.ofProducts([productId]))).get(productId) ?? [];
    if (!shown) throw new Error('there is no picture');
    await shop.given(({ media }) =>
      media.save(
        productId,
        Array.from({ length: 30 }, (_, index) => ({ ...shown, id: unknown.slice(0, -2) + (10 + index).toString() })),
      ),
    );

    expect(sent.status).toBe(201);
    expect(await send(shop, await photo(), { viewer: admin })).toMatchObject({ status: 422, code: 'TOO_MANY_MEDIA' });
  });
});

describe('changing pictures', () => {
  async function startWithTwo() {
    const shop = await startWithChair();
    const first = (await send(shop, await photo())).id ?? '';
    const second = (await send(shop, await photo(200, '#369'))).id ?? '';
    return Object.assign(shop, { first, second });
  }

  it('says what one shows, and of which variants', async () => {
    await using shop = await startWithTwo();
    const input = { mediaId: shop.second, alt: 'Blue', variantIds: [variantId, variantId] };

    const { product } = await shop.mutate('productMediaUpdate', input);

    expect(product.media).toEqual([
      { id: shop.first, alt: '', variantIds: [] },
      { id: shop.second, alt: 'Blue', variantIds: [variantId] },
    ]);
    expect((await shop.read()).variants).toEqual([{ media: [{ id: shop.second }] }]);
    await shop.mutate('productMediaUpdate', { mediaId: shop.second, variantIds: [] });
    expect((await shop.read()).variants).toEqual([{ media: [{ id: shop.first }, { id: shop.second }] }]);
  });

  it('shows them in another order, and takes one away', async () => {
    await using shop = await startWithTwo();
    const ids = ({ product }: { product: { media: { id: string }[] } }) => product.media.map(({ id }) => id);

    const turned = await shop.mutate('productMediaReorder', { mediaIds: [shop.second, shop.first] });
    const less = await shop.mutate('productMediaRemove', { mediaId: shop.second });

    expect(ids(turned)).toEqual([shop.second, shop.first]);
    expect(ids(less)).toEqual([shop.first]);
  });

  it('forgets a picture that no product shows, after a day', async () => {
    await using shop = await startWithTwo();
    await shop.mutate('productMediaRemove', { mediaId: shop.second });

    await shop.runJob('forget-pictures');
    const soon = await shop.running.database.db.$count(picture);
    shop.advance(25 * 60 * 60 * 1_000);
    await shop.runJob('forget-pictures');

    expect([soon, await shop.running.database.db.$count(picture)]).toEqual([2, 1]);
    expect((await shop.request('/media/' + 'a'.repeat(64))).status).toBe(404);
    expect((await shop.request('/media/' + 'a'.repeat(64) + '/320')).status).toBe(404);
  });

  it.each([
    ['productMediaUpdate', { mediaId: unknown }, 'MEDIA_NOT_FOUND', ['mediaId']],
    ['productMediaUpdate', { alt: 'x'.repeat(301) }, 'INVALID_TEXT', ['alt']],
    ['productMediaUpdate', { variantIds: [unknown] }, 'VARIANT_NOT_FOUND', ['variantIds']],
    ['productMediaUpdate', { alt: 'Red', expectedVersion: 9 }, 'VERSION_CONFLICT', ['expectedVersion']],
    ['productMediaReorder', { mediaIds: [] }, 'INCOMPLETE_ORDER', ['mediaIds']],
    ['productMediaRemove', { mediaId: unknown }, 'MEDIA_NOT_FOUND', ['mediaId']],
  ])('%s refuses %o with %s', async (mutation, bad, code, field) => {
    await using shop = await startWithTwo();
    const mediaId = mutation === 'productMediaReorder' ? {} : { mediaId: shop.first };

    const { userErrors } = await shop.mutate(mutation, { ...mediaId, ...bad });

    expect(userErrors).toEqual([{ code, field: ['input', ...field] }]);
  });
});

it('reads the pictures of a hundred products and their variants with one statement', async () => {
  const many = Array.from({ length: 100 }, () => aProduct());
  await using shop = await startWithCategories();
  await shop.given(({ products }) => products.add(many));
  const page = (first: number) =>
    shop.guest.query(`{ products(first: ${first.toString()}) { nodes { media { url } variants { media { url } } } } }`);

  expect(await shop.statements(() => page(1))).toBe(3);
  expect(await shop.statements(() => page(100))).toBe(3);
});
