import type { Refusal } from '../domain/refusal.ts';
import type { CheckoutErrorCode } from '../generated/resolvers.ts';

const messages: Record<CheckoutErrorCode, string> = {
  CART_NOT_FOUND: 'There is no such cart.',
  CART_COMPLETED: 'This cart became an order and cannot be changed.',
  EMPTY_CART: 'There is nothing in the cart.',
  VARIANT_NOT_FOUND: 'There is no such variant for sale.',
  LINE_NOT_FOUND: 'The cart has no such line.',
  QUANTITY_OUT_OF_RANGE: 'A line has 1 to 999 of its variant.',
  NO_LINES: 'Say at least one line.',
  TOO_MANY_LINES: 'A cart has at most 100 lines.',
  WISH_LIST_NOT_FOUND: 'You have no such list.',
  WISH_LIST_FIXED: 'The list of what is saved for later stays as it is, for you alone.',
  TOO_MANY_WISH_LISTS: 'You have 20 wish lists already.',
  TOO_MANY_ITEMS: 'A list has at most 100 entries.',
  ITEM_NOT_FOUND: 'There is no such entry on the list.',
  INVALID_NAME: 'A list is named by 1 to 60 characters in one line.',
  OTHER_CART_CHOSEN: 'The other cart was chosen.',
  INVALID_NOTE: 'A note has at most 1,000 characters that can be read.',
  INVALID_GIFT_MESSAGE: 'A gift message has at most 500 characters that can be read.',
  INVALID_DATE: 'Wish for a day from tomorrow on within 60 days.',
  INVALID_VAT_ID: 'This is no VAT id of the European Union. It begins with the letters of its country, such as DE.',
  INVALID_VAT_CHECK_DIGITS:
    'A digit or letter of this VAT id is mistyped: its check digits do not fit the others. Compare it once more.',
  SHARE_NOT_FOUND: 'Nothing is shared by this link any more.',
  ORDER_NOT_FOUND: 'You have no such order.',
  CURRENCY_DIFFERS: 'It is in another currency than the cart. Price the cart in that one first.',
  CURRENCY_NOT_OFFERED: 'The shop does not sell in this currency.',
  NOT_SOLD_IN_CURRENCY: 'Something in the cart is not sold in this currency.',
  ADDRESS_NOT_FOUND: 'You have no such address.',
  INVALID_ADDRESS: 'This is not as addresses of this country are. Enter it anew.',
  NOT_DELIVERABLE: 'The shop does not sell to this place.',
  INVALID_EMAIL: 'This is no e-mail address.',
  GUEST_REQUIRED: 'Say who you are first: your e-mail address, and where it goes.',
  SHIPPING_ADDRESS_REQUIRED: 'Say where it goes first.',
  SHIPPING_OPTION_NOT_FOUND: 'The cart cannot be brought in this way.',
  SHIPPING_OPTION_REQUIRED: 'Pick a shipping option first.',
  BILLING_ADDRESS_REQUIRED: 'Say to whom it is billed first: nothing of it is shipped, and taxes are due there.',
  PAYMENT_METHOD_NOT_FOUND: 'You have no such payment method.',
  INVALID_PROVIDER_TOKEN: 'This is not a token of a payment provider.',
  UNKNOWN_PROVIDER_TOKEN: 'The payment provider does not know this card.',
  CARD_EXPIRED: 'This card has expired.',
  PAYMENT_METHOD_REQUIRED: 'Say how it is paid first.',
  UNKNOWN_REGION: 'There is no such country, or the country has no such region.',
  INVALID_TAX_RATE: 'A tax rate is 0 to 100 percent, with at most four digits behind the point.',
  INVALID_TAX_CLASS: 'A tax class has 1 to 40 lower-case letters, digits and hyphens, a letter first.',
  VALID_FROM_PAST: 'A rate can hold from now or later on; what was in force stays.',
  INVALID_TAX_THRESHOLD:
    'Another rate holds up to an amount above 0 in the currency of the shop, beside a rate; from where it sells, say that rate too.',
  INVALID_CERTIFICATE: 'The number of a certificate has 1 to 60 characters in one line.',
  INVALID_PERIOD: 'An exemption ends after it begins, and after now.',
  TAX_EXEMPTION_NOT_FOUND: 'There is no such exemption.',
  TOO_MANY_TAX_EXEMPTIONS: 'There are 100 exemptions of theirs already. End one first.',
  CUSTOMER_NOT_FOUND: 'There is no such customer.',
  CUSTOMER_GROUP_NOT_FOUND: 'There is no such group of customers.',
  PROMOTION_NOT_FOUND: 'There is no such promotion.',
  PROMOTION_STATUS_CONFLICT: 'A promotion of this status cannot become that. Pause an active one to change it.',
  PROMOTION_OVER: 'The promotion has ended by its own dates. Write a later end, and switch it on then.',
  PROMOTION_GOODS_UNAVAILABLE:
    'What the promotion gives, or bundles, is not for sale. Publish it, or write other goods.',
  INVALID_PROMOTION: 'The promotion is not whole.',
  TOO_MANY_PROMOTIONS: 'At most 50 promotions that need no code are active at once.',
  INVALID_CODE: 'A code has 3 to 40 letters, digits and hyphens, and no hyphen at its ends.',
  CODE_TAKEN: 'There is such a code already.',
  TOO_MANY_CODES: 'These are too few or too many codes.',
  CODE_NOT_FOUND: 'There is no such code.',
  CODE_EXPIRED: 'This code is over.',
  CODE_USED_UP: 'This code is used up.',
  CODE_NOT_APPLICABLE:
    'A code in the cart is used up or over, or is for a first order. Take it out, or say the total that you see.',
  NOT_FIRST_ORDER: 'This is for a first order, and you have ordered before.',
  TOO_MANY_ATTEMPTS: 'That was tried too often. Wait for a while.',
  LINE_RETURNED: 'What could not be bought came back into the cart. Look at it, and complete it again to buy it too.',
  PRICE_CHANGED: 'Prices have changed since. The cart has the new ones now; complete it again to accept them.',
  DELIVERY_SLOT_FULL: 'This time is full. Choose another one.',
  DELIVERY_SLOT_UNAVAILABLE: 'This time cannot be chosen any more. Choose another one.',
  SHIPPING_PRICE_CHANGED:
    'Shipping costs something else for what is in the cart now. The cart has the new price; complete it again to accept it.',
  OUT_OF_STOCK: 'There is too little in stock.',
  CUSTOMER_LIMIT_EXCEEDED: 'One customer may buy only so many pieces of something in the cart. Take the others out.',
  DELIVERY_DAY_TOO_EARLY: 'You wish for a day on which not all of it is there. Wish for a later one, or for none.',
  VARIANT_UNAVAILABLE: 'Something in the cart is not for sale any more.',
  TOTAL_CHANGED: 'The total is another one than you saw.',
  USED_UP: 'A code or a promotion of the cart is used up.',
  GIFT_CARD_NOT_FOUND: 'There is no such gift card.',
  GIFT_CARD_NOT_USABLE: 'There is nothing to be paid with on a gift card. Take it out.',
  TOO_MANY_GIFT_CARDS: 'A cart is paid with at most 5 gift cards.',
  NO_STORE_CREDIT: 'You have no store credit of this currency.',
  TENDERS_CHANGED:
    'A gift card or your store credit pays less than you saw. The cart has it now; complete it again to accept it.',
  INVALID_MONEY: 'This is no amount of this currency.',
  INVALID_CUSTOMER_GROUP: 'Groups of customers are at most 50 codes of lower-case letters, digits and hyphens.',
  AMBIGUOUS_INPUT: 'Say one of these, not both.',
  INVALID_IDEMPOTENCY_KEY:
    'An idempotency key has 1 to 200 characters; one with which a guest makes a cart at least 22 visible ones, 8 of them different.',
  VERSION_CONFLICT: 'The cart was changed at the same moment. Try again.',
  IDEMPOTENCY_CONFLICT: 'This key was used for another input.',
};

/** What a code says to people. */
export function messageOf(code: CheckoutErrorCode): string {
  return messages[code];
}

/** What a client sees of a refusal. */
export function userErrorOf({ refused, field, lines = [], message = messages[refused], retryAfterSeconds }: Refusal) {
  return {
    code: refused,
    message: retryAfterSeconds === undefined ? message : waitingFor(retryAfterSeconds),
    retryAfterSeconds: retryAfterSeconds ?? null,
    field: ['input', ...field],
    lines: lines.map(
      ({ lineId, variantId, available, customerLimit, leftForCustomer, previousPrice, currentPrice }) => ({
        lineId,
        variantId,
        available: available ?? null,
        customerLimit: customerLimit ?? null,
        leftForCustomer: leftForCustomer ?? null,
        previousPrice: previousPrice ?? null,
        currentPrice: currentPrice ?? null,
      }),
    ),
  };
}

function waitingFor(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1
    ? 'That was tried too often. Try again in a minute.'
    : `That was tried too often. Try again in ${minutes.toString()} minutes.`;
}
