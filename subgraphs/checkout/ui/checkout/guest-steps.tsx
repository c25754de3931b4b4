import { addressLines, Button, paths, Slot, unmask } from '@agora/kit-ui';
import type { CheckoutCartFragment, GuestCheckoutCartFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { guestCart } from '../cart/guest-cart.ts';
import { DeliverySlots } from '../slots/delivery-slots.tsx';
import { BillingAddress } from './billing-address.tsx';
import { CheckoutSummary } from './checkout-summary.tsx';
import { SayBesides } from './say-besides.tsx';
import { GuestEmail } from './guest-email.tsx';
import { ShippingOptions } from './shipping-options.tsx';
import { Step } from './step.tsx';
import { useCheckout } from './use-checkout.ts';
import { useGuest } from './use-guest.ts';

/** The checkout of somebody without an account: the same steps, of which nothing is kept but the order. */
export function GuestSteps({ guest }: { readonly guest: GuestCheckoutCartFragment }): ReactNode {
  const cart = unmask<CheckoutCartFragment>(guest);
  const checkout = useCheckout(cart);
  const { sayWho, payWith } = useGuest(cart.id);
  const [editing, setEditing] = useState<'address' | 'card'>();
  const { guestEmail, mayRemindGuest, guestPaymentMethod: card } = guest;
  const { shippingAddress } = cart;
  const stop = () => setEditing(undefined);
  return (
    <>
      <h1>Checkout</h1>
      <div className="with-summary">
        <ol className="steps">
          <Step title={cart.requiresShipping ? 'Where to' : 'Who you are'}>
            {!cart.requiresShipping ? (
              <GuestEmail email={guestEmail} mayRemind={mayRemindGuest} onSave={sayWho} />
            ) : shippingAddress && editing !== 'address' ? (
              <>
                <p>{guestEmail}</p>
                <p>{[shippingAddress.recipient, ...addressLines(shippingAddress)].join(', ')}</p>
                <Button look="link" onPress={() => setEditing('address')}>
                  Somewhere else
                </Button>
              </>
            ) : (
              <Slot
                name="GuestAddress"
                data={{}}
                email={guestEmail}
                mayRemind={mayRemindGuest}
                address={shippingAddress ?? undefined}
                onCancel={shippingAddress ? stop : undefined}
                onSave={async (given) => {
                  const errors = await sayWho(given);
                  if (errors.length === 0) stop();
                  return errors;
                }}
              />
            )}
          </Step>
          {cart.requiresShipping ? (
            <Step title="How it comes">
              <ShippingOptions cart={cart} onChoose={(code) => void checkout.shipBy(code)} />
              <DeliverySlots cart={cart} />
            </Step>
          ) : null}
          <Step title="Card">
            {card && editing !== 'card' ? (
              <>
                <p>
                  {card.brand} ···· {card.lastFour}
                </p>
                <Button look="link" onPress={() => setEditing('card')}>
                  Another card
                </Button>
              </>
            ) : (
              <Slot
                name="GuestCard"
                data={{}}
                onCancel={card ? stop : undefined}
                onToken={async (token) => {
                  const fault = await payWith(token);
                  if (fault === undefined) stop();
                  return fault;
                }}
              />
            )}
          </Step>
          <Step title="Billed to">
            <BillingAddress
              key={cart.id}
              cart={cart}
              find={({ address, type, onCancel }) => (
                <Slot
                  name="TypedAddress"
                  data={{}}
                  address={address ?? undefined}
                  button="Bill it to them"
                  onSave={type}
                  onCancel={onCancel}
                />
              )}
            />
          </Step>
          <Step title="Anything else">
            <SayBesides key={cart.id} cart={cart} />
          </Step>
        </ol>
        <CheckoutSummary
          cart={cart}
          checkout={checkout}
          hasCard={card !== null}
          orderPath={() => {
            guestCart.forget();
            return paths.guestOrder(cart.id);
          }}
        />
      </div>
    </>
  );
}
