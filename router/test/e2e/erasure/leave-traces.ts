import { buyAsGuest } from '../buy-as-guest.ts';
import { buyAs } from '../purchase-walk.ts';
import { eventually } from '../eventually.ts';
import { followMail } from '../follow-mail.ts';
import { register } from '../register.ts';
import type { Data, ShopClient } from '../shop-client.ts';
import type { RunningSystem } from '../start-system.ts';

/** A customer who has left something with every service that keeps things of people. */
export interface Traces {
  readonly customer: ShopClient;
  readonly customerId: string;
  readonly email: string;
  readonly password: string;
  readonly orderId: string;
  /** What they ordered as a guest, with the same address. */
  readonly guestOrderId: string;
  readonly productId: string;
  /** What the person is found by: name, address, street, telephone number, card. */
  readonly texts: readonly string[];
}

const phone = '+4930901820';

export async function leaveTraces(shop: ShopClient, system: RunningSystem): Promise<Traces> {
  const { customer, customerId, email, password } = await register(shop, () => undefined);
  const token = await followMail(system, email);
  await done(customer, 'userEmailVerify', 'UserEmailVerifyInput', { token });
  await done(customer, 'userProfileUpdate', 'UserProfileUpdateInput', { phone, locale: 'de' });
  const { orderId } = await buyAs(customer, { providerToken: 'tok_approve.visa.0739.1239' });
  const { id: guestOrderId } = await buyAsGuest(shop, {
    providerToken: 'tok_approve.visa.0741.1240',
    email,
    to: { recipient: 'Amazing Grace', line1: '7 Subroutine Lane' },
  });
  const { order } = await customer.request(LINES, { orderId });
  const { product, variant } = order.lines[0];
  const productId: string = product.id;
  await done(customer, 'reviewPost', 'ReviewPostInput', { productId, rating: 5, title: 'Holds', body: 'It stands.' });
  await done(customer, 'behaviourRecord', 'BehaviourRecordInput', { productId, kind: 'VIEW' });
  const cart: string = (await customer.request('mutation { cartCreate { cart { id } } }')).cartCreate.cart.id;
  const lines = [{ variantId: variant.id, quantity: 1 }];
  await done(customer, 'cartLinesAdd', 'CartLinesAddInput', { cartId: cart, lines });
  await eventually(
    async () => {
      const { me } = await customer.request('{ me { notifications(first: 20) { nodes { title } } } }');
      return me.notifications?.nodes.length > 2;
    },
    { withinMs: 20_000, orElse: () => 'nobody told the customer of their order' },
  );
  const texts = ['Grace Hopper', email, 'Compiler Way', phone, '0739', 'Amazing Grace', 'Subroutine Lane', '0741'];
  return { customer, customerId, email, password, orderId, guestOrderId, productId, texts };
}

/** Throws when it is refused. */
export async function done(client: ShopClient, mutation: string, type: string, input: Data): Promise<void> {
  const document = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code message } } }`;
  const { userErrors } = (await client.request(document, { input }))[mutation];
  if (userErrors.length > 0) throw new Error(`${mutation} was refused: ${JSON.stringify(userErrors)}`);
}

const LINES = 'query ($orderId: ID!) { order(id: $orderId) { lines { product { id } variant { id } } } }';
