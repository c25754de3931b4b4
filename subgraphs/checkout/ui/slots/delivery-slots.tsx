import { useMutation, useQuery } from '@apollo/client/react';
import { failureOf, formatMoney, isZero, newKey, OutcomeNotice, Select, useAttempt, windowText } from '@agora/kit-ui';
import type { CheckoutCartFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { CartDeliverySlotsDocument, CartDeliverySlotSelectDocument } from '../generated/delivery-slots.ts';
import './delivery-slots.css';

interface DeliverySlotsProps {
  readonly cart: CheckoutCartFragment;
}

/** The windows in which a cart can come; nothing where its shipping option has none there. */
export function DeliverySlots({ cart }: DeliverySlotsProps): ReactNode {
  const { shippingOption, shippingAddress, problems } = cart;
  if (!shippingOption || !shippingAddress) return null;
  // What there is depends on how and where it comes; and what was there a moment ago is full by now.
  const isGone = problems?.some(({ code }) => code.startsWith('DELIVERY_SLOT_')) ?? false;
  const place = [shippingOption.code, shippingAddress.country, shippingAddress.region, isGone];
  return <SlotChoice key={JSON.stringify(place)} cart={cart} />;
}

function SlotChoice({ cart }: DeliverySlotsProps): ReactNode {
  const { id: cartId, deliverySlot: chosen } = cart;
  const { data } = useQuery(CartDeliverySlotsDocument, { variables: { cartId }, fetchPolicy: 'network-only' });
  const [select] = useMutation(CartDeliverySlotSelectDocument);
  const { outcome, attempt } = useAttempt();
  const slots = data?.cart?.deliverySlots ?? [];
  if (slots.length === 0 && !chosen) return null;
  const choose = (value: string) =>
    attempt(async () => {
      const [slotId = null, day = null] = value === '' ? [] : value.split(' ');
      const { data: done, error } = await select({
        variables: { input: { cartId, slotId, day, idempotencyKey: newKey() } },
      });
      return failureOf(done?.cartDeliverySlotSelect, error);
    });
  const value = chosen ? `${chosen.slotId} ${chosen.day}` : '';
  const offered = slots
    .filter(({ slotId, day, availability }) => availability !== 'FULL' || `${slotId} ${day}` === value)
    .map(({ slotId, day, window, surcharge, availability }) => ({
      value: `${slotId} ${day}`,
      text: [
        windowText(window),
        ...(isZero(surcharge) ? [] : [`and ${formatMoney(surcharge)}`]),
        ...(availability === 'FEW' ? ['few places left'] : availability === 'FULL' ? ['full'] : []),
      ].join(', '),
    }));
  const isListed = value === '' || offered.some((one) => one.value === value);
  return (
    <div className="stack slot-choice">
      <Select
        label="At what time"
        value={value}
        options={[
          { value: '', text: 'Any time' },
          ...(chosen && !isListed ? [{ value, text: `${windowText(chosen.window)}, not offered any more` }] : []),
          ...offered,
        ]}
        onChange={(one) => void choose(one)}
      />
      <OutcomeNotice outcome={outcome} done="It comes then." />
    </div>
  );
}
