import { erasedPerson } from '@agora/kit/testing';
import { checkoutCompletedV2, zero } from '@agora/schema';
import { expect, it } from 'vitest';
import { aPurchase } from './purchase.ts';
import { ada, startOrder } from './start-order.ts';

const ORDER = /* GraphQL */ `
  query ($id: ID!) {
    order(id: $id) {
      billingAddress {
        city
      }
      customerNote
      giftMessage
      vatId
      taxNote
      wishedDeliveryDay
      chosenDeliveryWindow {
        startsAt
        endsAt
        timeZone
      }
    }
  }
`;

it('shows what the buyer said beside what they bought, until they are forgotten', async () => {
  await using shop = await startOrder();
  const { data: completed } = aPurchase().completed;
  const billingAddress = { ...completed.shippingAddress, city: 'Salem' };
  const said = { note: 'Ring twice', giftMessage: 'Many happy returns', deliverOn: '2026-12-24', vatId: 'DE136695976' };
  const explanation = { code: 'TAX_REVERSE_CHARGE', data: { from: 'FR', country: 'DE', taxClass: 'standard' } };
  const tax = { taxClass: 'standard', millionths: 0, isIncluded: false, explanation, amount: zero(completed.currency) };
  const shipping = { ...completed.shipping, taxes: [tax] };
  const window = {
    startsAt: '2026-12-24T15:00:00.000Z',
    endsAt: '2026-12-24T18:00:00.000Z',
    timeZone: 'America/Chicago',
  };
  const deliverySlot = {
    ...{ slotId: completed.orderId, day: '2026-12-24', surcharge: zero(completed.currency) },
    ...window,
  };
  const data = { ...completed, shipping, details: { ...said, billingAddress, deliverySlot } };
  await shop.tell(checkoutCompletedV2.draft(data));

  const shown = await shop.as(ada).query(ORDER, { id: data.orderId });
  await shop.given(({ personalData }) => personalData.erase(erasedPerson(ada.id)));
  const kept = await shop.given(({ orders }) => orders.byIds([data.orderId]));

  expect(shown.order).toEqual({
    billingAddress: { city: 'Salem' },
    customerNote: 'Ring twice',
    giftMessage: 'Many happy returns',
    vatId: 'DE136695976',
    taxNote: 'Reverse charge: the buyer owes the tax, under the VAT id DE136695976.',
    wishedDeliveryDay: '2026-12-24',
    chosenDeliveryWindow: window,
  });
  expect(kept.get(data.orderId)?.details).toBeNull();
});

it('says by which certificate its buyer is exempt from tax', async () => {
  await using shop = await startOrder();
  const { data: completed } = aPurchase().completed;
  const explanation = { code: 'TAX_EXEMPT', data: { reason: 'RESALE', country: 'US', taxClass: 'standard' } };
  const tax = { taxClass: 'standard', millionths: 0, isIncluded: false, explanation, amount: zero(completed.currency) };
  const shipping = { ...completed.shipping, taxes: [tax] };
  const none = { billingAddress: null, note: null, giftMessage: null, deliverOn: null };
  const data = { ...completed, shipping, details: { ...none, exemptionCertificate: 'KY-1234' } };
  await shop.tell(checkoutCompletedV2.draft(data));

  const { order } = await shop.as(ada).query(ORDER, { id: data.orderId });

  expect(order.taxNote).toBe('Exempt from tax, under the certificate KY-1234.');
});
