import { checkoutCompletedV2 } from '@agora/schema';
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
      wishedDeliveryDay
    }
  }
`;

it('shows what the buyer said beside what they bought, until they are forgotten', async () => {
  await using shop = await startOrder();
  const { data: completed } = aPurchase().completed;
  const billingAddress = { ...completed.shippingAddress, city: 'Salem' };
  const said = { note: 'Ring twice', giftMessage: 'Many happy returns', deliverOn: '2026-12-24' };
  const data = { ...completed, details: { ...said, billingAddress } };
  await shop.tell(checkoutCompletedV2.draft(data));

  const shown = await shop.as(ada).query(ORDER, { id: data.orderId });
  await shop.given(({ personalData }) => personalData.erase(ada.id));
  const kept = await shop.given(({ orders }) => orders.byIds([data.orderId]));

  expect(shown.order).toEqual({
    billingAddress: { city: 'Salem' },
    customerNote: 'Ring twice',
    giftMessage: 'Many happy returns',
    wishedDeliveryDay: '2026-12-24',
  });
  expect(kept.get(data.orderId)?.details).toBeNull();
});
