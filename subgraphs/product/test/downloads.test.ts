import { orderHandedOver } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { ada, admin, otherVendor, vendor } from './start-product.ts';
import { startWithChair, variantId } from './start-with-chair.ts';

const orderId = uuidv7();
const guestOrderId = uuidv7();
const cartId = uuidv7();
const bob = { id: uuidv7() };

const LINK = /* GraphQL */ `
  mutation ($input: DownloadLinkCreateInput!) {
    downloadLinkCreate(input: $input) {
      url
      expiresAt
      userErrors {
        code
      }
    }
  }
`;
const DOWNLOADS = /* GraphQL */ `
  query ($orderId: ID, $cartId: ID) {
    orderDownloads(orderId: $orderId, cartId: $cartId) {
      file {
        id
        name
        contentType
        size
      }
      variant {
        sku
      }
      left
    }
  }
`;
const REMOVE = `mutation ($input: VariantFileRemoveInput!) { variantFileRemove(input: $input) {
  variant { files { name } } userErrors { code } } }`;

type Viewer = Parameters<Awaited<ReturnType<typeof startWithChair>>['as']>[0];

/** A shop that sells a guide, which Ada and a guest have bought. */
async function startWithGuide() {
  const shop = await startWithChair();
  await shop.change('productVariantUpdate', { requiresShipping: false });
  /** What of each order was handed over, and not paid back. */
  const handed = new Map([
    [orderId, [variantId]],
    [guestOrderId, [variantId]],
  ]);
  shop.answers(orderHandedOver, (asked) => {
    const id = asked.cartId === cartId ? guestOrderId : asked.orderId;
    const variantIds = handed.get(id ?? '');
    if (id === undefined || !variantIds) return null;
    return { orderId: id, customerId: id === guestOrderId ? null : ada.id, variantIds };
  });
  const upload = async (name: string, viewer: Viewer = vendor, body = 'all about chairs') => {
    const headers = { 'content-type': 'application/pdf' };
    const path = `/variants/${variantId}/files?${new URLSearchParams({ name }).toString()}`;
    const answer = await shop.request(path, { method: 'POST', headers, body }, viewer);
    return { status: answer.status, ...((await answer.json()) as { id?: string; code?: string }) };
  };
  const downloads = async (asked: Readonly<Record<string, unknown>>, viewer: Viewer = ada) =>
    (await shop.as(viewer).query(DOWNLOADS, asked)).orderDownloads;
  const link = async (input: object, viewer: Viewer = ada) =>
    (await shop.as(viewer).mutate(LINK, { input })).downloadLinkCreate;
  const fetchFile = (url: string) => shop.request(new URL(url, 'http://localhost').pathname);
  return Object.assign(shop, { handed, upload, downloads, link, fetchFile });
}

describe('a file of a variant', () => {
  it('is downloaded by whoever bought it, by a link, as it was given', async () => {
    await using shop = await startWithGuide();
    const { status, id: fileId } = await shop.upload('Chairs – all of them.pdf');

    const shown = await shop.downloads({ orderId });
    const { url, userErrors } = await shop.link({ orderId, fileId });
    const answer = await shop.fetchFile(url);

    expect(status).toBe(201);
    const file = { id: fileId, name: 'Chairs – all of them.pdf', contentType: 'application/pdf', size: 16 };
    expect(shown).toEqual([{ file, variant: { sku: 'RED' }, left: 5 }]);
    expect(userErrors).toEqual([]);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('all about chairs');
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    );
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(await shop.downloads({ orderId })).toMatchObject([{ left: 4 }]);
  });

  it('is downloaded by a guest who knows the cart, and by nobody else', async () => {
    await using shop = await startWithGuide();
    const { id: fileId } = await shop.upload('chairs.pdf');
    const guest = async (input: object) => (await shop.guest.mutate(LINK, { input })).downloadLinkCreate;

    const byCart = await guest({ cartId, fileId });
    const refused = [
      await guest({ orderId, fileId }),
      await guest({ orderId: guestOrderId, fileId }),
      await shop.link({ orderId, fileId }, bob),
      await shop.link({ orderId: guestOrderId, fileId }),
      await shop.link({ orderId: uuidv7(), fileId }),
      await shop.link({ orderId, fileId: uuidv7() }),
    ];

    expect((await shop.fetchFile(byCart.url)).status).toBe(200);
    for (const one of refused)
      expect(one).toEqual({ url: null, expiresAt: null, userErrors: [{ code: 'FILE_NOT_FOUND' }] });
    expect(await shop.downloads({ orderId }, bob)).toEqual([]);
    expect(await shop.link({ orderId, fileId })).toMatchObject({ userErrors: [] });
    await expect(shop.link({ fileId })).rejects.toThrow('BAD_USER_INPUT');
  });

  it('is not downloaded once the order is paid back, or was not paid yet', async () => {
    await using shop = await startWithGuide();
    const { id: fileId } = await shop.upload('chairs.pdf');

    shop.handed.set(orderId, []);

    expect(await shop.downloads({ orderId })).toEqual([]);
    expect(await shop.link({ orderId, fileId })).toMatchObject({ url: null, userErrors: [{ code: 'FILE_NOT_FOUND' }] });
  });

  it('is downloaded 5 times of one order, however many ask at once, and of another as often', async () => {
    await using shop = await startWithGuide();
    const { id: fileId } = await shop.upload('chairs.pdf');
    const { url } = await shop.link({ orderId, fileId });

    const answers = await Promise.all(Array.from({ length: 8 }, () => shop.fetchFile(url)));

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 200, 404, 404, 404]);
    expect(await shop.link({ orderId, fileId })).toMatchObject({ userErrors: [{ code: 'DOWNLOADS_USED_UP' }] });
    expect(await shop.downloads({ orderId })).toMatchObject([{ left: 0 }]);
    const other = (await shop.guest.mutate(LINK, { input: { cartId, fileId } })).downloadLinkCreate;
    expect((await shop.fetchFile(other.url)).status).toBe(200);
  });

  it('has one link of each order, which ends after 5 minutes', async () => {
    await using shop = await startWithGuide();
    const { id: fileId } = await shop.upload('chairs.pdf');
    const first = await shop.link({ orderId, fileId });
    const second = await shop.link({ orderId, fileId });

    const replaced = (await shop.fetchFile(first.url)).status;
    const good = (await shop.fetchFile(second.url)).status;
    shop.advance(5 * 60_000 + 1);
    const late = (await shop.fetchFile(second.url)).status;

    expect([replaced, good, late]).toEqual([404, 200, 404]);
    expect(await shop.downloads({ orderId })).toMatchObject([{ left: 4 }]);
  });

  it('is given and taken away by its vendor and the staff alone', async () => {
    await using shop = await startWithGuide();
    const foreign = await shop.upload('chairs.pdf', otherVendor);
    const { id: fileId } = await shop.upload('chairs.pdf', admin);
    const files = '{ product(slug: "chiar") { variants { files { name } } } }';
    const { url } = await shop.link({ orderId, fileId });

    const seen = [await shop.as(vendor).query(files), await shop.as(otherVendor).query(files)];
    const remove = async (viewer: Viewer) =>
      (await shop.as(viewer).mutate(REMOVE, { input: { fileId } })).variantFileRemove;
    const refused = await remove(otherVendor);
    const removed = await remove(vendor);

    expect(foreign).toMatchObject({ status: 404, code: 'VARIANT_NOT_FOUND' });
    expect(seen.map(({ product }) => product.variants)).toEqual([
      [{ files: [{ name: 'chairs.pdf' }] }],
      [{ files: null }],
    ]);
    expect(refused).toEqual({ variant: null, userErrors: [{ code: 'FILE_NOT_FOUND' }] });
    expect(removed).toEqual({ variant: { files: [] }, userErrors: [] });
    expect((await shop.fetchFile(url)).status).toBe(404);
    expect(await shop.downloads({ orderId })).toEqual([]);
  });

  it.each(['', 'a/b.pdf', '..', 'say "hi".pdf', 'x'.repeat(101)])('is not called %j', async (name) => {
    await using shop = await startWithGuide();

    expect(await shop.upload(name)).toMatchObject({ status: 422, code: 'INVALID_TEXT' });
  });

  it('has something in it', async () => {
    await using shop = await startWithGuide();

    expect(await shop.upload('chairs.pdf', vendor, '')).toMatchObject({ status: 422, code: 'EMPTY_FILE' });
  });

  it('is none of what is shipped, where those that there are stay until they are taken away', async () => {
    await using shop = await startWithGuide();
    const { id: fileId } = await shop.upload('chairs.pdf');
    await shop.change('productVariantUpdate', { requiresShipping: true });

    expect(await shop.upload('more.pdf')).toMatchObject({ status: 422, code: 'VARIANT_IS_SHIPPED' });
    expect(await shop.downloads({ orderId })).toMatchObject([{ file: { id: fileId } }]);
  });

  it('is one of 10 of its variant', async () => {
    await using shop = await startWithGuide();
    for (let at = 0; at < 10; at++) await shop.upload(`part-${at.toString()}.pdf`);

    expect(await shop.upload('one-more.pdf')).toMatchObject({ status: 422, code: 'TOO_MANY_FILES' });
    expect(await shop.downloads({ orderId })).toHaveLength(10);
  });
});
