import { randomUUID } from 'node:crypto';
import { ada, changeCart, type Checkout, type Client, createCart } from './start-checkout.ts';

const LIST = '{ id kind name shareToken items { id title quantity variant { id } product { id } } }';
const LISTS = `query ($id: ID!) { _entities(representations: [{ __typename: "User", id: $id }]) { ... on User { wishLists ${LIST} } } }`;
const capital = (name: string) => `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;
const LEFT = 'leftOut { variantId quantity code isSaved }';
const CART = `cart { id lines { id quantity variant { id } unitPrice { amount } } } ${LEFT}`;

export async function change(client: Client, name: string, input: object = {}) {
  const shown = name.startsWith('cart') ? CART : name === 'wishListDelete' ? 'deletedId' : `wishList ${LIST}`;
  const document = `mutation ($input: ${capital(name)}Input!) { ${name}(input: $input) { ${shown} userErrors { code field } } }`;
  return (await client.mutate(document, { input }))[name];
}
export const listsOf = async (client: Client, id = ada.id) =>
  (await client.query(LISTS, { id }))._entities[0].wishLists;
export const made = async (client: Client, name = 'Birthday') =>
  (await change(client, 'wishListCreate', { name })).wishList.id as string;

export async function cartWith(client: Client, ...lines: readonly (readonly [string, number])[]): Promise<string> {
  const cartId = await createCart(client);
  await changeCart(client, 'cartLinesAdd', {
    cartId,
    lines: lines.map(([variantId, quantity]) => ({ variantId, quantity })),
  });
  return cartId;
}
export const read = async (client: Client, id: string) =>
  (await client.query('query ($id: ID!) { cart(id: $id) { lines { id quantity variant { id } } } }', { id })).cart;

export async function fill(shop: Checkout, wishListId: string, count: number): Promise<void> {
  await shop.given(async ({ wishLists }) => {
    const list = (await wishLists.lockOf(ada.id)).find(({ id }) => id === wishListId);
    if (!list) throw new Error('there is no such list');
    const items = Array.from({ length: count - list.items.length }, () => {
      const id = randomUUID();
      return { id, variantId: id, productId: id, sku: 'SKU', title: 'Thing', quantity: 1, addedAt: new Date() };
    });
    await wishLists.save({ ...list, items: [...list.items, ...items] });
  });
}
