import { randomUUID } from 'node:crypto';
import { eventually } from '../eventually.ts';
import { login } from '../login.ts';
import type { Data, ShopClient } from '../shop-client.ts';

const password = 'correct-horse-battery';

/** What is still to be recorded of a parcel in that status. */
const ways: Readonly<Record<string, readonly string[]>> = {
  SCHEDULED: ['PICKED_UP', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED'],
  DISPATCHED: ['IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED'],
  IN_TRANSIT: ['OUT_FOR_DELIVERY', 'DELIVERED'],
  OUT_FOR_DELIVERY: ['DELIVERED'],
};

interface Staff {
  readonly admin: ShopClient;
  /** Records what happens to the parcel of an order. */
  carry(orderId: string, kinds: readonly string[]): Promise<void>;
  /** Records all that is left until it is handed over, as soon as there is a parcel. */
  deliver(orderId: string): Promise<void>;
  refund(orderId: string, amount: string): Promise<void>;
  /** Has a customer write about what an order brought; the last review is rejected. */
  review(customer: ShopClient, orderId: string): Promise<void>;
  /** Fills a cart of nobody, then changes the price of what is in it; resolves to its id. */
  guestCart(guest: ShopClient): Promise<string>;
}

/** What the people of the demo shop do. */
export async function staffOf(shop: ShopClient): Promise<Staff> {
  const as = async (name: string) =>
    shop.as((await login(shop, { email: `${name}@example.com`, password })).accessToken);
  const admin = await as('admin');
  const vendor = await as('vendor');
  const parcelOf = (orderId: string) =>
    eventually(
      async () => {
        const { order } = await admin.request(PARCELS, { orderId });
        return order?.deliveries?.[0];
      },
      { withinMs: 30_000, orElse: () => `order ${orderId} has no parcel` },
    );
  const carry = async (orderId: string, kinds: readonly string[]) => {
    const { id: deliveryId } = await parcelOf(orderId);
    for (const kind of kinds) {
      const input = {
        deliveryId,
        kind,
        ...(kind === 'DELIVERED' && { proof: 'Left with the neighbour' }),
        ...(kind === 'FAILED_ATTEMPT' && { reason: 'Nobody was at home' }),
      };
      await carriedOut(admin, 'deliveryEventRecord', 'DeliveryEventRecordInput', input);
    }
  };
  return {
    admin,
    carry,
    async deliver(orderId) {
      const { status } = await parcelOf(orderId);
      await carry(orderId, ways[status] ?? []);
    },
    async refund(orderId, amount) {
      const { order } = await admin.request('query ($orderId: ID!) { order(id: $orderId) { payments { id } } }', {
        orderId,
      });
      const input = {
        paymentId: order.payments[0].id,
        amount: { amount, currency: 'USD' },
        reason: 'A scratch',
        idempotencyKey: randomUUID(),
      };
      await carriedOut(admin, 'paymentRefund', 'PaymentRefundInput', input);
    },
    async review(customer, orderId) {
      const { order } = await customer.request(
        'query ($orderId: ID!) { order(id: $orderId) { lines { product { id } } } }',
        { orderId },
      );
      for (const [place, { product }] of order.lines.entries()) {
        const input = { productId: product.id, rating: 4 - place, title: `Review ${place}`, body: 'It stands.' };
        await carriedOut(customer, 'reviewPost', 'ReviewPostInput', input);
      }
      const { me } = await customer.request('{ me { reviews(first: 1) { nodes { id } } } }');
      await carriedOut(admin, 'reviewModerate', 'ReviewModerateInput', {
        reviewId: me.reviews.nodes[0].id,
        status: 'REJECTED',
        reason: 'It says nothing of the product',
      });
    },
    async guestCart(guest) {
      const { products } = await guest.request(
        '{ products(query: "lamp", first: 1) { nodes { variants { id price { amount currency } } } } }',
      );
      const [{ id: variantId, price }] = products.nodes[0].variants;
      const cartId: string = (await guest.request('mutation { cartCreate { cart { id } } }')).cartCreate.cart.id;
      await carriedOut(guest, 'cartLinesAdd', 'CartLinesAddInput', { cartId, lines: [{ variantId, quantity: 2 }] });
      await carriedOut(vendor, 'productVariantPriceSet', 'ProductVariantPriceSetInput', {
        variantId,
        price: { amount: (Number(price.amount) + 1).toFixed(2), currency: price.currency },
        idempotencyKey: randomUUID(),
      });
      return cartId;
    },
  };
}

async function carriedOut(client: ShopClient, mutation: string, type: string, input: Data): Promise<void> {
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code message } } }`;
  const { userErrors } = (await client.request(document, { input }))[mutation];
  if (userErrors.length > 0) throw new Error(`${mutation} was refused: ${JSON.stringify(userErrors)}`);
}

const PARCELS = 'query ($orderId: ID!) { order(id: $orderId) { deliveries { id status } } }';
