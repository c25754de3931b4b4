import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { cartBack } from '../cart-back.ts';
import { login } from '../login.ts';
import { buyAs } from '../purchase-walk.ts';
import type { Data, ShopClient } from '../shop-client.ts';
import { makeDraft } from './catalogue-subjects.ts';
import { shippingAddress } from './operations.ts';
import { courierOrganisation, inviteSomebody, makeServiceToken, vendorOrganisation } from './people-subjects.ts';
import type { Person, PersonAtShop } from './persons.ts';
import { makeKit, makeLot } from './stock-subjects.ts';
import { makeExemptions } from './tax-subjects.ts';

/** The ids of what is asked for. All is the customer's, but for what is said to be a guest's or the vendor's. */
export type Subjects = Awaited<ReturnType<typeof makeSubjects>>;

export async function makeSubjects({ guest, customer, vendor, support }: Readonly<Record<Person, PersonAtShop>>) {
  const orders = await makeOrders(customer.client);
  // What was put aside for the order that could not be paid is free again.
  const isReserved = ({ reserved }: Data) => reserved > 0;
  await inviteSomebody(await shopsAdmin(guest.client));
  await makeServiceToken(vendor);
  const levels = async () => (await vendor.client.request(LEVELS, { variant: orders.variant })).stockLevels;
  await expect.poll(async () => (await levels()).some(isReserved)).toBe(false);
  const draft = await makeDraft(vendor.client);
  return {
    ...orders,
    ...(await makeReviews(customer.client, support.client)),
    ...draft,
    ...(await makeKit(vendor.client, draft.draftVariant, orders.variant)),
    ...(await makeLot(vendor.client, orders.variant)),
    ...(await makeGuestCart(guest.client)),
    ...(await makeReplenishment(vendor.client, orders.variant)),
    ...(await makeMovement(guest.client, orders.variant)),
    ...(await makeTransfers(vendor.client, guest.client, orders.variant)),
    ...(await makeCount(vendor.client, orders.variant)),
    ...(await makeGroup(await shopsAdmin(guest.client), orders.user)),
    ...(await makePermissionGroup(await shopsAdmin(guest.client))),
    ...(await makePromotion(await shopsAdmin(guest.client))),
    ...(await makeExemptions(await shopsAdmin(guest.client), orders.user)),
    ...(await makeGiftCard(await shopsAdmin(guest.client), customer.client, orders.user)),
    ...(await wantToLeave(customer)),
    vendorOrganisation,
    courierOrganisation,
    unknown: randomUUID(),
  };
}

/** The customer has a file of what the shop has of them, and is erased in two weeks. */
async function wantToLeave({ client, password }: PersonAtShop) {
  await client.request(EXPORT);
  await expect
    .poll(async () => (await client.request('{ me { dataExports { path } } }')).me.dataExports[0].path)
    .toBeTruthy();
  await client.request(CONSENT, { input: { purpose: 'PERSONALISATION', version: 1 } });
  const { userErase } = await client.request(ERASE, { input: { password } });
  return { erasure: userErase.erasure.id as string };
}

/** A promotion that no cart has. */
async function makePromotion(admin: ShopClient) {
  const action = { kind: 'TIERED_BY_QUANTITY', tiers: [{ fromQuantity: 1, percent: '5' }] };
  const conditions = {
    minimumSubtotal: { amount: '1.00', currency: 'USD' },
    minimumQuantity: 1,
    customerGroups: ['trade'],
    countries: ['US'],
  };
  const limits = { usageLimit: 5, usageLimitPerCustomer: 1, budget: { amount: '100.00', currency: 'USD' } };
  const dates = { startsAt: '2100-01-01T00:00:00.000Z', endsAt: '2100-02-01T00:00:00.000Z' };
  const promotion = { name: 'Draft', trigger: 'CODE', stacking: 'EXCLUSIVE', action, conditions, ...limits, ...dates };
  const { promotionCreate } = await admin.request(PROMOTION, { input: { promotion } });
  const promotionId: string = promotionCreate.promotion.id;
  await admin.request(CODES, { input: { promotionId, codes: ['DRAFT'] } });
  return { promotion: promotionId };
}

/** A gift card that the customer has put into their store credit, of which staff gave some too. */
async function makeGiftCard(admin: ShopClient, customer: ShopClient, customerId: string) {
  const amount = { amount: '5.00', currency: 'USD' };
  const ends = { expiresAt: '2100-01-01T00:00:00.000Z', note: 'A raffle' };
  const input = { amount, ...ends, idempotencyKey: randomUUID() };
  const [{ code, giftCard }] = (await admin.request(GIFT_CARD, { input })).giftCardIssue.giftCards;
  await customer.request(REDEEM, { input: { code } });
  await admin.request(GRANT, { input: { customerId, amount, reason: 'Sorry', idempotencyKey: randomUUID() } });
  return { giftCard: giftCard.id as string };
}

/** A group that the customer is in. */
async function makeGroup(admin: ShopClient, user: string) {
  const { customerGroupCreate } = await admin.request(GROUP, { input: { code: 'trade', name: 'Trade' } });
  const groupId: string = customerGroupCreate.customerGroup.id;
  await admin.request(MEMBERS, { input: { groupId, userIds: [user] } });
  return { customerGroup: groupId };
}

/** A group of staff that nobody is in: who is put into one has to log in anew. */
async function makePermissionGroup(admin: ShopClient) {
  const input = { name: 'Operators', scopes: ['operations:manage'] };
  const { permissionGroupCreate } = await admin.request(PERMISSIONS, { input });
  return { permissionGroup: permissionGroupCreate.permissionGroup.id as string };
}

async function makeGuestCart(guest: ShopClient) {
  const { products } = await guest.request('{ products(query: "bookcase", first: 1) { nodes { variants { id } } } }');
  const guestCart: string = (await guest.request(CART)).cartCreate.cart.id;
  const lines = [{ variantId: products.nodes[0].variants[0].id, quantity: 1 }];
  await guest.request(ADD, { input: { cartId: guestCart, lines } });
  await guest.request(GUEST_SET, { input: { cartId: guestCart, email: 'guest@example.com', shippingAddress } });
  await guest.request(CARD, { input: { cartId: guestCart, providerToken: 'tok_approve' } });
  await guest.request(CODE, { input: { cartId: guestCart, code: 'WELCOME10' } });
  const { cartShare } = await guest.request(SHARE, { input: { cartId: guestCart } });
  return { guestCart, sharedToken: cartShare.cart.shareToken as string };
}

/** One order that arrived, and one that could not be paid; its cart is open again and has a payment method no longer. */
async function makeOrders(customer: ShopClient) {
  const { orderId: order } = await buyAs(customer, { providerToken: 'tok_approve' });
  const { orderId: cancelledOrder } = await buyAs(customer, { providerToken: 'tok_decline' });
  await expect.poll(async () => (await cartBack(customer)).status).toBe('OPEN');
  await expect.poll(async () => (await read(customer, order)).customer).toMatchObject(heard);
  const { number, payments, deliveries, lines, customer: self, cart: completedCart } = await read(customer, order);
  const { cart } = (await customer.request(CART)).cartCreate;
  for (const { id: paymentMethodId } of self.paymentMethods) {
    await customer.request(METHOD_RENAME, { input: { paymentMethodId, name: 'Household' } });
  }
  await customer.request(METHOD_REMOVE, { input: { paymentMethodId: cart.paymentMethod.id } });
  await customer.request(PROFILE, { input: { timeZone: 'America/Los_Angeles', phone: '+1 206 555 0100' } });
  const variantId = lines[0].variant.id as string;
  const { wishListItemAdd } = await customer.request(WISH, { input: { variantId } });
  return {
    wishList: wishListItemAdd.wishList.id as string,
    order,
    cancelledOrder,
    number: number as string,
    user: self.id as string,
    payment: payments[0].id as string,
    delivery: deliveries[0].id as string,
    trackingNumber: deliveries[0].trackingNumber as string,
    notification: self.notifications.nodes[0].id as string,
    address: self.addresses[0].id as string,
    paymentMethod: self.paymentMethods[0].id as string,
    card: self.paymentMethods.find(({ id }: Data) => id !== cart.paymentMethod.id).id as string,
    completedCart: completedCart.id as string,
    cart: cart.id as string,
    cartLine: cart.lines[0].id as string,
    product: lines[0].product.id as string,
    variant: variantId,
  };
}

async function read(customer: ShopClient, order: string): Promise<Data> {
  return (await customer.request(ORDER, { order })).order;
}

/** One review that everybody reads, and one that was rejected. */
async function makeReviews(customer: ShopClient, support: ShopClient) {
  const { products } = await customer.request('{ products(query: "bookcase", first: 2) { nodes { id } } }');
  const post = async (productId: string) => {
    const input = { productId, rating: 5, title: 'Good', body: 'It is good.' };
    return (await customer.request(REVIEW, { input })).reviewPost.review.id as string;
  };
  const [review = '', rejectedReview = ''] = await Promise.all(products.nodes.map(({ id }: Data) => post(id)));
  await moderate(support, rejectedReview, 'REJECTED');
  return { review, rejectedReview };
}

/** The customer is told so each time. */
export async function rejectAgain(support: ShopClient, rejectedReview: string): Promise<void> {
  await moderate(support, rejectedReview, 'PUBLISHED');
  await moderate(support, rejectedReview, 'REJECTED');
}

async function moderate(support: ShopClient, reviewId: string, status: 'PUBLISHED' | 'REJECTED'): Promise<void> {
  await support.request(MODERATE, { input: { reviewId, status, reason: 'An advertisement.' } });
}

/** A piece of the vendor's goods that was found by the admin of the demo shop, whom no person is. */
async function makeMovement(guest: ShopClient, variantId: string) {
  const admin = await shopsAdmin(guest);
  const { warehouses } = await admin.request('{ warehouses { id } }');
  const warehouseId: string = warehouses[0].id;
  const input = { variantId, warehouseId, delta: 1, reason: 'FOUND', idempotencyKey: randomUUID() };
  await admin.request(ADJUST, { input });
  return { warehouse: warehouseId };
}

/** Goods that the vendor has ordered from a supplier, and an order that was called off. */
async function makeReplenishment(vendor: ShopClient, variantId: string) {
  const { warehouses } = await vendor.request('{ warehouses { id } }');
  const code = randomUUID().toUpperCase();
  const said = { code, name: 'Acme', email: 'acme@example.com', leadTimeDays: 1 };
  const { supplierCreate } = await vendor.request(SUPPLIER, { input: said });
  const supplier: string = supplierCreate.supplier.id;
  const [one, other] = warehouses.map(({ id }: Data) => id as string);
  for (const warehouseId of [one, other]) {
    const input = { variantId, warehouseId, supplierId: supplier, reorderPoint: 900_000, orderUpTo: 900_001 };
    await vendor.request(POLICY, { input });
  }
  const { replenishmentOrders } = await vendor.request(REPLENISHMENTS, { supplier });
  const idAt = (place: string) =>
    replenishmentOrders.nodes.find(({ warehouse }: Data) => warehouse.id === place).id as string;
  await vendor.request(SEND_ORDER, { input: { replenishmentId: idAt(one) } });
  await vendor.request(CANCEL, { input: { replenishmentId: idAt(other) } });
  await vendor.request(RESTOCK, { input: { variantId, restockAt: '2100-01-31T12:00:00.000Z' } });
  return { supplier, replenishment: idAt(one), endedReplenishment: idAt(other) };
}

/** Goods of the vendor on their way between two warehouses, some that are back, and some that the shop's admin sent. */
async function makeTransfers(vendor: ShopClient, guest: ShopClient, variantId: string) {
  const { stockLevels } = await vendor.request(PLACES, { variant: variantId });
  const [from, to] = stockLevels.toSorted((one: Data, other: Data) => other.available - one.available);
  const places = { fromWarehouseId: from.warehouse.id, toWarehouseId: to.warehouse.id };
  const ids: string[] = [];
  for (const sender of [vendor, vendor, await shopsAdmin(guest)]) {
    const input = { ...places, lines: [{ variantId, quantity: 1 }], idempotencyKey: randomUUID() };
    ids.push((await sender.request(SEND, { input })).stockTransferSend.stockTransfer.id);
  }
  const [transfer = '', endedTransfer = ''] = ids;
  await vendor.request(CALL_OFF, { input: { transferId: endedTransfer, idempotencyKey: randomUUID() } });
  return { transfer, endedTransfer };
}

/** A count of the vendor's goods that was called off. */
async function makeCount(vendor: ShopClient, variantId: string) {
  const { stockLevels } = await vendor.request(PLACES, { variant: variantId });
  const input = { warehouseId: stockLevels[0].warehouse.id, variantIds: [variantId], idempotencyKey: randomUUID() };
  const { stockCount } = (await vendor.request(START_COUNT, { input })).stockCountStart;
  await vendor.request(END_COUNT, { input: { countId: stockCount.id, idempotencyKey: randomUUID() } });
  return { endedCount: stockCount.id as string };
}

/** Whose own things nobody else of the table has. */
async function shopsAdmin(guest: ShopClient): Promise<ShopClient> {
  const { accessToken } = await login(guest, { email: 'admin@example.com', password: 'correct-horse-battery' });
  return guest.as(accessToken);
}

/** When what an order does to other services has come to them. */
const heard = {
  notifications: { nodes: [{ order: { id: expect.any(String) } }] },
  addresses: [{ lastUsedAt: expect.any(String) }, {}],
  paymentMethods: [{ lastUsedAt: expect.any(String) }, {}],
};

const GIFT_CARD =
  'mutation ($input: GiftCardIssueInput!) { giftCardIssue(input: $input) { giftCards { code giftCard { id } } } }';
const REDEEM = 'mutation ($input: GiftCardRedeemInput!) { giftCardRedeem(input: $input) { storeCredit { id } } }';
const GRANT = 'mutation ($input: StoreCreditGrantInput!) { storeCreditGrant(input: $input) { storeCredit { id } } }';
const CART = 'mutation { cartCreate { cart { id lines { id } paymentMethod { id } } } }';
const LEVELS = 'query ($variant: ID!) { stockLevels(variantId: $variant) { reserved } }';
const PLACES = 'query ($variant: ID!) { stockLevels(variantId: $variant) { available warehouse { id } } }';
const SEND = 'mutation ($input: StockTransferSendInput!) { stockTransferSend(input: $input) { stockTransfer { id } } }';
const START_COUNT = 'mutation ($input: StockCountStartInput!) { stockCountStart(input: $input) { stockCount { id } } }';
const END_COUNT =
  'mutation ($input: StockCountCancelInput!) { stockCountCancel(input: $input) { userErrors { code } } }';
const CALL_OFF =
  'mutation ($input: StockTransferCancelInput!) { stockTransferCancel(input: $input) { userErrors { code } } }';
const PROMOTION = 'mutation ($input: PromotionCreateInput!) { promotionCreate(input: $input) { promotion { id } } }';
const CODES = 'mutation ($input: PromotionCodesAddInput!) { promotionCodesAdd(input: $input) { promotion { id } } }';

const PERMISSIONS =
  'mutation ($input: PermissionGroupCreateInput!) { permissionGroupCreate(input: $input) { permissionGroup { id } } }';

const GROUP =
  'mutation ($input: CustomerGroupCreateInput!) { customerGroupCreate(input: $input) { customerGroup { id } } }';
const EXPORT = 'mutation { myDataExportRequest(input: {}) { dataExport { id } } }';
const CONSENT = 'mutation ($input: UserConsentGiveInput!) { userConsentGive(input: $input) { user { id } } }';
const ERASE = 'mutation ($input: UserEraseInput!) { userErase(input: $input) { erasure { id } } }';
const MEMBERS =
  'mutation ($input: CustomerGroupMembersAddInput!) { customerGroupMembersAdd(input: $input) { customerGroup { id } } }';
const GUEST_SET = 'mutation ($input: CartGuestSetInput!) { cartGuestSet(input: $input) { cart { id } } }';
const CARD =
  'mutation ($input: CartGuestPaymentMethodSetInput!) { cartGuestPaymentMethodSet(input: $input) { cart { id } } }';
const CODE = 'mutation ($input: CartDiscountCodeAddInput!) { cartDiscountCodeAdd(input: $input) { cart { id } } }';
const WISH =
  'mutation ($input: WishListItemAddInput!) { wishListItemAdd(input: $input) { wishList { id } userErrors { code } } }';
const SHARE = 'mutation ($input: CartShareInput!) { cartShare(input: $input) { cart { shareToken } } }';
const ADD = 'mutation ($input: CartLinesAddInput!) { cartLinesAdd(input: $input) { cart { id } } }';
const ORDER = `query ($order: ID!) { order(id: $order) { number
  payments { id } deliveries { id trackingNumber } lines { product { id } variant { id } } cart { id }
  customer { id notifications(first: 1) { nodes { id order { id } } } addresses { id lastUsedAt } paymentMethods { id lastUsedAt } } } }`;
const REVIEW = 'mutation ($input: ReviewPostInput!) { reviewPost(input: $input) { review { id } } }';
const MODERATE = 'mutation ($input: ReviewModerateInput!) { reviewModerate(input: $input) { review { id } } }';
const METHOD_REMOVE = `mutation ($input: UserPaymentMethodRemoveInput!) { userPaymentMethodRemove(input: $input) { paymentMethod { id } } }`;
const METHOD_RENAME = `mutation ($input: UserPaymentMethodRenameInput!) { userPaymentMethodRename(input: $input) { paymentMethod { id } } }`;
const PROFILE = 'mutation ($input: UserProfileUpdateInput!) { userProfileUpdate(input: $input) { user { id } } }';
const SUPPLIER = 'mutation ($input: SupplierCreateInput!) { supplierCreate(input: $input) { supplier { id } } }';
const POLICY =
  'mutation ($input: ReplenishmentPolicySetInput!) { replenishmentPolicySet(input: $input) { level { onHand } } }';
const REPLENISHMENTS =
  'query ($supplier: ID!) { replenishmentOrders(where: { supplierId: $supplier }) { nodes { id warehouse { id } } } }';
const ADJUST = 'mutation ($input: StockAdjustInput!) { stockAdjust(input: $input) { userErrors { code } } }';
const RESTOCK = 'mutation ($input: StockRestockSetInput!) { stockRestockSet(input: $input) { userErrors { code } } }';
const SEND_ORDER =
  'mutation ($input: ReplenishmentSendInput!) { replenishmentSend(input: $input) { userErrors { code } } }';
const CANCEL =
  'mutation ($input: ReplenishmentCancelInput!) { replenishmentCancel(input: $input) { userErrors { code } } }';
