import { userCustomerGroups } from '@agora/schema';
import { ada, admin, aProduct, startWithCategories } from './start-product.ts';

export const hour = 60 * 60 * 1_000;
export const usd = (minor: number) => ({ minor, currency: 'USD' });

const CREATE = `mutation ($input: PriceListCreateInput!) {
  priceListCreate(input: $input) { priceList { id version } userErrors { code field } } }`;
const UPDATE = `mutation ($input: PriceListUpdateInput!) {
  priceListUpdate(input: $input) { priceList { status version } userErrors { code field } } }`;
const SET = `mutation ($input: PriceListEntriesSetInput!) {
  priceListEntriesSet(input: $input) {
    priceList { version entries { totalCount nodes { minQuantity price { amount currency } variant { sku } } } }
    userErrors { code field } } }`;
export const SHOWN = `{ product(slug: "chair") { priceRange { min { amount } } variants {
  price { amount } compareAtPrice { amount } yourPrice { price { amount } compareAtPrice { amount } }
  euro: yourPrice(currency: "EUR") { price { amount currency } } quantityBreaks { minQuantity price { amount } } } } }`;

export const chair = aProduct({ slug: 'chair', cents: 1_000 });
export const variantId = chair.variants[0]?.id ?? '';
export const trader = { ...ada, customerGroups: ['trade'] };

/** A chair at 10 dollars that lists of prices are made for. */
export async function startWithPriceLists() {
  const shop = await startWithCategories();
  shop.answers(userCustomerGroups, ({ codes }) => ({ known: codes.filter((code) => code === 'trade') }));
  await shop.given(({ products }) => products.add([chair, aProduct({ slug: 'stool', cents: 900 })]));
  const staff = shop.as(admin);
  const create = async (input: object) =>
    (await staff.mutate(CREATE, { input: { name: 'Sale', kind: 'SALE', currency: 'USD', status: 'ACTIVE', ...input } }))
      .priceListCreate;
  const set = async (priceListId: string, ...given: readonly object[]) => {
    const entries = given.map((one) => ({ variantId, ...one }));
    const { priceListEntriesSet } = await staff.mutate(SET, { input: { priceListId, entries } });
    await shop.runJob('settle-variant-prices');
    return priceListEntriesSet;
  };
  const update = async (input: object) => (await staff.mutate(UPDATE, { input })).priceListUpdate;
  const seen = async (client = shop.guest) => (await client.query(SHOWN)).product;
  const price = async () => (await seen()).variants[0].price.amount;
  const after = (hours: number) => new Date(Date.now() + hours * hour).toISOString();
  return Object.assign(shop, { create, set, update, seen, price, after });
}
