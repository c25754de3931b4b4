import { randomUUID } from 'node:crypto';
import { catalogueMutations } from './catalogue-operations.ts';
import { creditMutations } from './credit-operations.ts';
import { deliveryMutations } from './delivery-operations.ts';
import { listMutations } from './list-operations.ts';
import { orderMutations } from './order-operations.ts';
import { organisationMutations } from './organisation-operations.ts';
import { reviewMutations } from './review-operations.ts';
import { productMutations } from './product-operations.ts';
import { stockMutations } from './stock-operations.ts';
import { expectedVersion, type TryMutation } from './tried-mutation.ts';
import { webhookMutations } from './webhook-operations.ts';

export const shippingAddress = {
  recipient: 'Ada',
  line1: '1 Main Street',
  city: 'Louisville',
  region: 'KY',
  postalCode: '40202',
  country: 'US',
};

const usd = (amount: string) => ({ amount, currency: 'USD' });

/** How each mutation is tried, so that little changes where it may. `own` is the open cart of who tries. */
export const mutations: Readonly<Record<string, TryMutation>> = {
  cartCreate: () => [{ input: {}, about: 'oneself' }],
  cartLinesAdd: ({ cart: cartId, variant: variantId, draftVariant }, own) => [
    { input: { cartId, lines: [{ variantId, quantity: 1 }] }, about: 'the customer' },
    {
      input: { cartId: own.cart, lines: [{ variantId: draftVariant, quantity: 1 }] },
      about: 'oneself, with a draft of the vendor',
    },
  ],
  cartLinesUpdate: ({ cart: cartId, cartLine: lineId }, own) => [
    { input: { cartId, lines: [{ lineId, quantity: 1 }] }, about: 'the customer' },
    { input: { cartId: own.cart, lines: [{ lineId, quantity: 1 }] }, about: 'oneself, with a line of the customer' },
  ],
  cartLinesAddFromCart: ({ completedCart }, own) => [
    { input: { cartId: own.cart, fromCartId: completedCart }, about: 'the customer, completed' },
  ],
  cartLinesAddFromOrder: ({ order: orderId }, own) => [{ input: { cartId: own.cart, orderId }, about: 'the customer' }],
  cartLinesAddFromShared: ({ unknown: shareToken }, own) => [
    { input: { cartId: own.cart, shareToken }, about: 'a link that is none' },
  ],
  cartLinesSave: ({ cart: cartId, unknown }) => [{ input: { cartId, lineIds: [unknown] }, about: 'the customer' }],
  cartLinesAddFromWishList: ({ wishList: wishListId }, own) => [
    { input: { cartId: own.cart, wishListId, itemIds: [], keepItems: true }, about: 'the customer' },
  ],
  ...listMutations,
  cartShare: ({ completedCart: cartId }) => [{ input: { cartId }, about: 'the customer, completed' }],
  cartUnshare: ({ cart: cartId, guestCart }) => [
    { input: { cartId }, about: 'the customer' },
    { input: { cartId: guestCart }, about: 'a guest, by its id' },
  ],
  cartLinesRemove: ({ cart: cartId, unknown }) => [{ input: { cartId, lineIds: [unknown] }, about: 'the customer' }],
  cartClaim: ({ cart: cartId }) => [{ input: { cartId }, about: 'the customer' }],
  cartShippingAddressSet: ({ cart: cartId, address: addressId }, own) => [
    { input: { cartId, addressId }, about: 'the customer' },
    { input: { cartId: own.cart, addressId }, about: 'oneself, with an address of the customer' },
  ],
  cartGuestSet: ({ cart: cartId, guestCart }) => [
    { input: { cartId, email: 'guest@example.com', shippingAddress }, about: 'the customer' },
    { input: { cartId: guestCart, email: 'nobody', shippingAddress }, about: 'a guest, by its id' },
  ],
  cartCurrencySet: ({ cart: cartId, guestCart }) => [
    { input: { cartId, currency: 'USD' }, about: 'the customer' },
    { input: { cartId: guestCart, currency: 'USD' }, about: 'a guest, by its id' },
  ],
  cartDetailsSet: ({ cart: cartId, guestCart }) => [
    { input: { cartId, deliverOn: 'never' }, about: 'the customer' },
    { input: { cartId: guestCart, note: null }, about: 'a guest, by its id' },
  ],
  cartGuestPaymentMethodSet: ({ cart: cartId, guestCart }) => [
    { input: { cartId, providerToken: 'tok_approve' }, about: 'the customer' },
    { input: { cartId: guestCart, providerToken: 'tok_nobody_knows' }, about: 'a guest, by its id' },
  ],
  cartShippingOptionSelect: ({ cart: cartId }) => [{ input: { cartId, code: 'NONE' }, about: 'the customer' }],
  cartDeliverySlotSelect: ({ cart: cartId }) => [{ input: { cartId, slotId: null }, about: 'the customer' }],
  cartPaymentMethodSet: ({ cart: cartId, paymentMethod: paymentMethodId }, own) => [
    { input: { cartId, paymentMethodId }, about: 'the customer' },
    { input: { cartId: own.cart, paymentMethodId }, about: 'oneself, with a payment method of the customer' },
  ],
  checkoutHold: ({ cart: cartId, guestCart }) => [
    { input: { cartId, idempotencyKey: randomUUID() }, about: 'the customer' },
    { input: { cartId: guestCart, idempotencyKey: randomUUID() }, about: 'a guest, by its id' },
  ],
  checkoutComplete: ({ cart: cartId }) => [
    { input: { cartId, expectedTotal: usd('0.01'), idempotencyKey: randomUUID() }, about: 'the customer' },
  ],
  taxExemptionCreate: ({ user: customerId }) => [
    { input: { customerId, reason: 'OTHER', region: 'ZZ' }, about: 'the customer, in a region of no country' },
  ],
  taxExemptionEnd: ({ taxExemption: taxExemptionId }) => [{ input: { taxExemptionId }, about: 'the customer' }],
  taxRateSet: () => [{ input: { country: 'US', region: 'ZZ', percent: '1' }, about: 'the shop' }],
  cartDiscountCodeAdd: ({ cart: cartId, guestCart }) => [
    { input: { cartId, code: 'NONE' }, about: 'the customer' },
    { input: { cartId: guestCart, code: 'NONE' }, about: 'a guest, by its id' },
  ],
  cartDiscountCodeRemove: ({ cart: cartId, guestCart }) => [
    { input: { cartId, code: 'NONE' }, about: 'the customer' },
    { input: { cartId: guestCart, code: 'NONE' }, about: 'a guest, by its id' },
  ],
  promotionCreate: () => [
    {
      input: { promotion: { name: '', trigger: 'CODE', stacking: 'EXCLUSIVE', action: { kind: 'PERCENT_OFF' } } },
      about: 'the shop',
    },
  ],
  promotionUpdate: ({ unknown: promotionId }) => [
    {
      input: {
        promotionId,
        promotion: { name: '', trigger: 'CODE', stacking: 'EXCLUSIVE', action: { kind: 'PERCENT_OFF' } },
      },
      about: 'the shop',
    },
  ],
  promotionActivate: ({ unknown: promotionId }) => [{ input: { promotionId }, about: 'the shop' }],
  promotionPause: ({ unknown: promotionId }) => [{ input: { promotionId }, about: 'the shop' }],
  promotionEnd: ({ unknown: promotionId }) => [{ input: { promotionId }, about: 'the shop' }],
  promotionCodesAdd: ({ unknown: promotionId }) => [{ input: { promotionId, codes: ['NONE'] }, about: 'the shop' }],
  promotionCodesGenerate: ({ unknown: promotionId }) => [{ input: { promotionId, count: 1 }, about: 'the shop' }],
  ...deliveryMutations,
  ...stockMutations,
  ...creditMutations,
  ...catalogueMutations,
  ...webhookMutations,
  notificationMarkRead: ({ notification }) => [{ input: { notificationIds: [notification] }, about: 'the customer' }],
  notificationMarkAllRead: () => [{ input: {}, about: 'oneself' }],
  notificationPreferenceSet: () => [{ input: { category: 'STOCK', channel: 'EMAIL', isOn: true }, about: 'oneself' }],
  ...orderMutations,
  ...productMutations,
  categoryCreate: () => [{ input: { name: ' ' }, about: 'the shop' }],
  categoryUpdate: ({ category: categoryId }) => [{ input: { categoryId, expectedVersion }, about: 'the shop' }],
  categoryMove: ({ category: categoryId }) => [{ input: { categoryId, expectedVersion }, about: 'the shop' }],
  categoryDelete: ({ category: categoryId }) => [{ input: { categoryId }, about: 'the shop' }],
  collectionCreate: () => [{ input: { name: ' ' }, about: 'the shop' }],
  collectionUpdate: ({ unknown: collectionId }) => [{ input: { collectionId }, about: 'the shop' }],
  collectionProductsSet: ({ unknown: collectionId }) => [
    { input: { collectionId, productIds: [] }, about: 'the shop' },
  ],
  collectionDelete: ({ unknown: collectionId }) => [{ input: { collectionId }, about: 'the shop' }],
  priceListCreate: () => [{ input: { name: ' ', kind: 'SALE', currency: 'USD' }, about: 'the shop' }],
  priceListUpdate: ({ unknown: priceListId }) => [{ input: { priceListId }, about: 'the shop' }],
  priceListEntriesSet: ({ unknown: priceListId }) => [{ input: { priceListId, entries: [] }, about: 'the shop' }],
  behaviourRecord: ({ product: productId }) => [{ input: { productId, kind: 'VIEW' }, about: 'oneself' }],
  behaviourJoin: () => [{ input: { guestId: randomUUID() }, about: 'oneself' }],
  behaviourForget: () => [{ input: {}, about: 'oneself' }],
  ...reviewMutations,
  userRegister: () => [
    { input: { email: `${randomUUID()}@example.com`, password: randomUUID(), displayName: 'New' }, about: 'oneself' },
  ],
  userEmailVerify: () => [{ input: { token: 'none' }, about: 'whose mailbox it is' }],
  userEmailVerificationRequest: () => [{ input: {}, about: 'oneself' }],
  userEmailChangeRequest: () => [
    { input: { newEmail: `${randomUUID()}@example.com`, password: 'none' }, about: 'oneself' },
  ],
  userPasswordChange: () => [{ input: { currentPassword: 'none', newPassword: randomUUID() }, about: 'oneself' }],
  userPasswordResetRequest: () => [{ input: { email: `${randomUUID()}@example.com` }, about: 'whose mailbox it is' }],
  userPasswordReset: () => [{ input: { token: 'none', newPassword: randomUUID() }, about: 'whose mailbox it is' }],
  customerGroupCreate: () => [{ input: { code: 'None', name: 'None' }, about: 'the shop' }],
  customerGroupRename: ({ customerGroup: groupId }) => [{ input: { groupId, name: ' ' }, about: 'the shop' }],
  customerGroupRemove: ({ customerGroup: groupId }) => [{ input: { groupId }, about: 'the shop' }],
  customerGroupMembersAdd: ({ customerGroup: groupId, unknown }) => [
    { input: { groupId, userIds: [unknown] }, about: 'the shop' },
  ],
  customerGroupMembersRemove: ({ customerGroup: groupId, unknown }) => [
    { input: { groupId, userIds: [unknown] }, about: 'the shop' },
  ],
  ...organisationMutations,
  staffInvite: () => [{ input: { email: 'none' }, about: 'the shop' }],
  staffInvitationResend: ({ unknown: invitationId }) => [{ input: { invitationId }, about: 'nobody' }],
  staffInvitationWithdraw: ({ unknown: invitationId }) => [{ input: { invitationId }, about: 'nobody' }],
  staffInvitationAccept: () => [{ input: { token: 'none' }, about: 'whose mailbox it is' }],
  permissionGroupCreate: () => [{ input: { name: ' ', scopes: [] }, about: 'the shop' }],
  permissionGroupUpdate: ({ permissionGroup: groupId }) => [{ input: { groupId, name: ' ' }, about: 'the shop' }],
  permissionGroupRemove: ({ unknown: groupId }) => [{ input: { groupId }, about: 'nobody' }],
  permissionGroupMembersAdd: ({ permissionGroup: groupId, unknown }) => [
    { input: { groupId, userIds: [unknown] }, about: 'the shop' },
  ],
  permissionGroupMembersRemove: ({ permissionGroup: groupId, unknown }) => [
    { input: { groupId, userIds: [unknown] }, about: 'the shop' },
  ],
  serviceTokenCreate: () => [
    { input: { name: 'None', scopes: [], expiresAt: '2100-01-31T12:00:00.000Z', password: 'none' }, about: 'oneself' },
  ],
  serviceTokenExchange: () => [{ input: { secret: 'none' }, about: 'whose token it is' }],
  serviceTokenRevoke: ({ unknown: serviceTokenId }) => [{ input: { serviceTokenId }, about: 'nobody' }],
  userImpersonate: ({ unknown: userId }) => [{ input: { userId, reason: 'To see what they see.' }, about: 'nobody' }],
  userImpersonationEnd: ({ unknown: impersonationId }) => [{ input: { impersonationId }, about: 'nobody' }],
  passkeyRegistrationBegin: () => [{ input: { password: 'none' }, about: 'oneself' }],
  passkeyRegistrationComplete: () => [{ input: { name: 'None', credential: 'none' }, about: 'oneself' }],
  passkeyLoginBegin: () => [{ input: {}, about: 'nobody' }],
  passkeyLoginComplete: () => [{ input: { credential: 'none' }, about: 'whose passkey it is' }],
  passkeyRename: ({ unknown: passkeyId }) => [{ input: { passkeyId, name: 'None' }, about: 'nobody' }],
  passkeyRemove: ({ unknown: passkeyId }) => [{ input: { passkeyId }, about: 'nobody' }],
  identityLoginBegin: () => [{ input: { provider: 'none' }, about: 'nobody' }],
  identityLoginComplete: () => [
    { input: { provider: 'none', parameters: 'code=none', flowToken: 'none' }, about: 'who the provider says' },
  ],
  identityLinkBegin: () => [{ input: { provider: 'none', password: 'none' }, about: 'oneself' }],
  identityLinkComplete: () => [
    { input: { provider: 'none', parameters: 'code=none', flowToken: 'none' }, about: 'oneself' },
  ],
  identityUnlink: ({ unknown: identityId }) => [{ input: { identityId }, about: 'nobody' }],
  userRoleGrant: () => [{ input: { userId: randomUUID(), role: 'CUSTOMER' }, about: 'nobody' }],
  userRoleRevoke: () => [{ input: { userId: randomUUID(), role: 'CUSTOMER' }, about: 'nobody' }],
  userLogin: () => [
    { input: { email: 'ada@example.com', password: 'correct-horse-battery' }, about: 'whose password it is' },
  ],
  sessionRefresh: () => [{ input: { refreshToken: 'none' }, about: 'whose token it is' }],
  userLogout: () => [{ input: { refreshToken: 'none' }, about: 'whose token it is' }],
  userLoginComplete: () => [{ input: { challenge: 'none', code: 'none' }, about: 'whose challenge it is' }],
  userSecondFactorBegin: () => [{ input: { password: 'none' }, about: 'oneself' }],
  userSecondFactorAdd: () => [{ input: { code: 'none' }, about: 'oneself' }],
  userSecondFactorRemove: () => [{ input: { password: 'none', code: 'none' }, about: 'oneself' }],
  userRecoveryCodesRenew: () => [{ input: { password: 'none', code: 'none' }, about: 'oneself' }],
  // A session that ends takes the token with which the rest is asked.
  userSessionEnd: () => [{ input: { sessionId: randomUUID() }, about: 'nobody' }],
  userSessionsEnd: () => [{ input: { keepsCurrent: true }, about: 'oneself' }],
  userConsentGive: () => [{ input: { purpose: 'MARKETING_MAIL', version: 0 }, about: 'oneself' }],
  userConsentWithdraw: () => [{ input: { purpose: 'MARKETING_MAIL' }, about: 'oneself' }],
  userMailUnsubscribe: () => [{ input: { token: 'none' }, about: 'whose mailbox it is' }],
  consentTextPublish: () => [{ input: { purpose: 'MARKETING_MAIL', text: '' }, about: 'the shop' }],
  userSecondFactorReset: ({ user: userId }) => [{ input: { userId }, about: 'the customer' }],
  userErase: () => [{ input: { password: 'none' }, about: 'oneself' }],
  userEraseCancel: () => [{ input: { idempotencyKey: '' }, about: 'oneself' }],
  myDataExportRequest: () => [{ input: { idempotencyKey: '' }, about: 'oneself' }],
  userProfileUpdate: () => [{ input: { displayName: 'New', expectedVersion }, about: 'oneself' }],
  userAddressAdd: () => [{ input: { recipient: '', line1: '', city: '', country: 'US' }, about: 'oneself' }],
  userAddressUpdate: ({ address: addressId }) => [{ input: { addressId, line1: '' }, about: 'the customer' }],
  userAddressDefaultSet: ({ address: addressId }) => [
    { input: { addressId, purposes: ['SHIPPING'] }, about: 'the customer' },
  ],
  userAddressRemove: ({ address: addressId }) => [{ input: { addressId }, about: 'the customer' }],
  userPaymentMethodAdd: () => [{ input: { providerToken: 'tok_approve.visa.1111.0120' }, about: 'oneself' }],
  userPaymentMethodRename: ({ card: paymentMethodId }) => [
    { input: { paymentMethodId, name: ' ' }, about: 'the customer' },
  ],
  userPaymentMethodDefaultSet: ({ card: paymentMethodId }) => [{ input: { paymentMethodId }, about: 'the customer' }],
  userPaymentMethodRemove: ({ card: paymentMethodId }) => [{ input: { paymentMethodId }, about: 'the customer' }],
};
