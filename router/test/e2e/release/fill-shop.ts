import { randomUUID } from 'node:crypto';
import { completeCheckout } from '../complete-checkout.ts';
import { eventually } from '../eventually.ts';
import { fillCart } from '../fill-cart.ts';
import { login } from '../login.ts';
import { register } from '../register.ts';
import type { Data, ShopClient } from '../shop-client.ts';
import type { Databases } from './databases.ts';
import { allOrders } from './all-orders.ts';
import { CART, type History, ME } from './history.ts';
import { hold } from './hold.ts';
import { keptOrders } from './keep-few.ts';
import { paymentsThatStop } from './payments-that-stop.ts';
import { staffOf } from './staff.ts';

type Told = Omit<History, 'release' | 'takenAt'>;

/**
 * Buys until there is an order in every state in which one can wait for somebody, and lets them wait. What keeps them
 * waiting is put on the stack: the system has to be killed, and its connections be closed, before that is disposed of.
 */
export async function fillShop(shop: ShopClient, databases: Databases, stack: AsyncDisposableStack): Promise<Told> {
  const staff = await staffOf(shop);
  const graceAccount = await register(shop, () => undefined);
  const grace = graceAccount.customer;
  const orders: Record<string, string> = {};
  const is = (id: string, wanted: Data) =>
    eventually(
      async () => {
        const { order } = await staff.admin.request(STATE, { id });
        return Object.entries(wanted).every(([field, value]) => order?.[field] === value) && order;
      },
      { withinMs: 30_000, orElse: () => `order ${id} does not become ${JSON.stringify(wanted)}` },
    );
  const place = async (name: string, wanted: Data, providerToken = 'tok_approve') => {
    const { orderId } = await completeCheckout(grace, await fillCart(grace, { providerToken }));
    orders[name] = orderId;
    await is(orderId, wanted);
    return orderId;
  };
  const cancel = async (orderId: string) => {
    const input = { orderId, reason: 'CHANGED_MIND', idempotencyKey: randomUUID() };
    const { orderCancel } = await grace.request(CANCEL, { input });
    if (orderCancel.userErrors.length > 0) throw new Error(JSON.stringify(orderCancel.userErrors));
  };
  const scheduled = { status: 'CONFIRMED', fulfilmentStatus: 'SCHEDULED' };

  const completed = await completeCheckout(grace, await fillCart(grace, { providerToken: 'tok_approve' }));
  const { orderId: delivered } = completed;
  orders['delivered'] = delivered;
  await is(delivered, scheduled);
  await staff.deliver(delivered);
  await is(delivered, { status: 'DELIVERED' });
  await place('declined', { status: 'CANCELLED', paymentStatus: 'FAILED' }, 'tok_decline');
  const partly = await place('refunded in part', scheduled);
  await staff.deliver(partly);
  await is(partly, { status: 'DELIVERED' });
  await staff.refund(partly, '1.00');
  await is(partly, { paymentStatus: 'PARTIALLY_REFUNDED' });
  const calledOff = await place('called off', scheduled);
  await cancel(calledOff);
  await is(calledOff, { status: 'CANCELLED', paymentStatus: 'REFUNDED', fulfilmentStatus: 'CANCELLED' });
  await staff.review(grace, delivered);

  await place('scheduled', scheduled);
  await staff.carry(await place('on its way', scheduled), ['PICKED_UP']);
  await staff.carry(await place('missed once', scheduled), ['PICKED_UP', 'OUT_FOR_DELIVERY', 'FAILED_ATTEMPT']);
  await is(orders['missed once'] ?? '', { status: 'SHIPPED' });
  const toRefund = await place('called off before its refund', scheduled);
  const toRefundTheRest = await place('called off after a part of its refund', scheduled);
  await staff.refund(toRefundTheRest, '1.00');
  await is(toRefundTheRest, { paymentStatus: 'PARTIALLY_REFUNDED' });

  stack.use(await hold(databases.of('delivery'), 'known_order'));
  await place('confirmed', { status: 'CONFIRMED' });
  const unsent = await place('called off before it was scheduled', { status: 'CONFIRMED' });
  await cancel(unsent);

  const provider = paymentsThatStop(databases.of('payment'));
  stack.use(provider);
  await provider.stop('after the capture');
  await place('captured, but nobody wrote it down', { paymentStatus: 'AUTHORISED' });
  await provider.hasCaptured();
  // One that fails before it is begun holds up those after it, in some releases: the last one.
  await provider.stop('before the capture');
  await place('authorised', { paymentStatus: 'AUTHORISED' });
  stack.use(await hold(databases.of('payment'), 'known_order'));
  await cancel(toRefund);
  await is(toRefund, { status: 'CANCELLED', paymentStatus: 'PAID' });
  await cancel(toRefundTheRest);
  await is(toRefundTheRest, { status: 'CANCELLED', paymentStatus: 'PARTIALLY_REFUNDED' });
  await place('waiting for its payment', { status: 'AWAITING_PAYMENT' });
  await cancel(await place('called off before its payment', { status: 'AWAITING_PAYMENT' }));

  stack.use(await hold(databases.of('inventory'), 'reservation'));
  await place('waiting for its stock', { status: 'PENDING' });
  await cancel(await place('called off before its stock', { status: 'PENDING' }));

  const { customer: heidi, ...heidiAccount } = await register(shop, () => undefined);
  const ready = await fillCart(heidi, { providerToken: 'tok_approve', query: 'table' });
  const guest = await staff.guestCart(shop);
  const money = await allOrders(staff.admin, keptOrders);

  stack.use(await hold(databases.of('order'), 'placed_order'));
  const unplaced = await completeCheckout(grace, await fillCart(grace, { providerToken: 'tok_approve' }));
  orders['completed, but not placed'] = unplaced.orderId;
  const { refreshToken } = await login(shop, graceAccount);
  await grace.request(MARK_READ, { ids: [(await grace.request(ME)).me.notifications.nodes[0].id] });
  const { me } = await grace.request(ME);
  return {
    grace: { ...credentialsOf(graceAccount), refreshToken },
    heidi: credentialsOf(heidiAccount),
    orders,
    money,
    carts: {
      ready: (await heidi.request(CART, { id: ready.cartId })).cart,
      guest: (await shop.request(CART, { id: guest })).cart,
    },
    completed,
    me,
  };
}

type Credentials = Pick<Awaited<ReturnType<typeof register>>, 'email' | 'password' | 'deviceToken'>;

const credentialsOf = ({ email, password, deviceToken }: Credentials) => ({
  email,
  password,
  deviceToken,
});

const STATE = 'query ($id: ID!) { order(id: $id) { status paymentStatus fulfilmentStatus } }';
const CANCEL = 'mutation ($input: OrderCancelInput!) { orderCancel(input: $input) { userErrors { code } } }';
const MARK_READ =
  'mutation ($ids: [ID!]!) { notificationMarkRead(input: { notificationIds: $ids }) { userErrors { code } } }';
