import { blockOfText, type PostalAddress, type PurchaseDetails, userAddress } from '@agora/schema';
import { readPostalAddress } from '@agora/schema/address';
import type { Context } from '../../context.ts';
import { change } from '../../domain/carts/cart.ts';
import { isDayAhead, maxGiftMessage, maxNote } from '../../domain/carts/details.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { readVatId, type VatFault } from '../../domain/tax/vat-id.ts';
import type { CartDetailsSetInput, MutationResolvers } from '../../generated/resolvers.ts';
import { changeCart, refusedAs } from './change-cart.ts';

/** What is left out stays as it is, what is null is taken away. */
export const cartDetailsSet: NonNullable<MutationResolvers['cartDetailsSet']> = async (_, { input }, context) => {
  const texts = textsOf(input, context.now());
  if ('refused' in texts) return refusedAs(texts);
  const billing = await billingOf(input, context);
  if ('refused' in billing) return refusedAs(billing);
  return changeCart(context, 'cartDetailsSet', { ...input }, (cart, { now }) => {
    if (cart.status === 'COMPLETED') return { refused: 'CART_COMPLETED', field: ['cartId'] };
    return change(cart, { details: { ...cart.details, ...texts, ...billing } }, now());
  });
};

const vatRefusals: Readonly<Record<VatFault, Pick<Refusal, 'refused' | 'message'>>> = {
  PREFIX: { refused: 'INVALID_VAT_ID' },
  FORM: {
    refused: 'INVALID_VAT_ID',
    message: 'VAT ids of this country have another form. Look whether all of it is there.',
  },
  CHECK_DIGITS: { refused: 'INVALID_VAT_CHECK_DIGITS' },
};

function textsOf(
  { note, giftMessage, vatId, deliverOn }: CartDetailsSetInput,
  now: Date,
): Partial<PurchaseDetails> | Refusal {
  const texts: Partial<PurchaseDetails> = {};
  if (note !== undefined) {
    const read = note === null ? null : blockOfText(note, maxNote);
    if (read === undefined) return { refused: 'INVALID_NOTE', field: ['note'] };
    texts.note = read;
  }
  if (giftMessage !== undefined) {
    const read = giftMessage === null ? null : blockOfText(giftMessage, maxGiftMessage);
    if (read === undefined) return { refused: 'INVALID_GIFT_MESSAGE', field: ['giftMessage'] };
    texts.giftMessage = read;
  }
  if (vatId !== undefined) {
    const read = vatId === null ? { vatId } : readVatId(vatId);
    if ('fault' in read) return { ...vatRefusals[read.fault], field: ['vatId'] };
    texts.vatId = read.vatId;
  }
  if (deliverOn !== undefined) {
    if (deliverOn !== null && !isDayAhead(deliverOn, now)) return { refused: 'INVALID_DATE', field: ['deliverOn'] };
    texts.deliverOn = deliverOn;
  }
  return texts;
}

type Billing = Pick<PurchaseDetails, 'billingAddress'>;

async function billingOf(input: CartDetailsSetInput, context: Context): Promise<Partial<Billing> | Refusal> {
  const { billingAddressId: addressId, billingAddress: typed } = input;
  if (addressId != null) {
    const userId = context.viewer?.id;
    const known = userId === undefined ? null : await context.send(userAddress, { userId, addressId });
    return known
      ? readBilling(known, 'billingAddressId')
      : { refused: 'ADDRESS_NOT_FOUND', field: ['billingAddressId'] };
  }
  if (typed != null) {
    const { line2 = null, region = null, postalCode = null, ...given } = typed;
    return readBilling({ ...given, line2, region, postalCode }, 'billingAddress');
  }
  return typed === null ? { billingAddress: null } : {};
}

function readBilling(given: Parameters<typeof readPostalAddress>[0], field: string): Billing | Refusal {
  const read: PostalAddress | { readonly fault: unknown; readonly field: string; readonly message: string } =
    readPostalAddress(given);
  if (!('fault' in read)) return { billingAddress: read };
  // Who chose it sees no fields: the words name the one that is wrong.
  const message =
    field === 'billingAddressId' ? `This address has to be entered anew. ${read.field}: ${read.message}` : read.message;
  return { refused: 'INVALID_ADDRESS', field: [field, read.field], message };
}
