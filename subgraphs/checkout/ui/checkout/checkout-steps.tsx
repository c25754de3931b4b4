import { paths, Slot } from '@agora/kit-ui';
import type { CheckoutCartFragment } from '@agora/schema/operations';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Buyer } from './checkout-page.tsx';
import { DeliverySlots } from '../slots/delivery-slots.tsx';
import { BillingAddress } from './billing-address.tsx';
import { CheckoutSummary } from './checkout-summary.tsx';
import { SayBesides } from './say-besides.tsx';
import { ShippingOptions } from './shipping-options.tsx';
import { Step } from './step.tsx';
import { useCheckout } from './use-checkout.ts';

interface CheckoutStepsProps {
  readonly buyer: Buyer;
  readonly cart: CheckoutCartFragment;
}

export function CheckoutSteps({ buyer, cart }: CheckoutStepsProps): ReactNode {
  const checkout = useCheckout(cart);
  const [addressId, setAddressId] = useState<string>();
  useProposals(buyer, cart, async (proposed) => {
    if (proposed.addressId !== undefined) {
      setAddressId(proposed.addressId);
      await (cart.requiresShipping ? checkout.shipTo : checkout.billTo)(proposed.addressId);
    }
    if (proposed.paymentMethodId !== undefined) await checkout.payWith(proposed.paymentMethodId);
  });
  return (
    <>
      <h1>Checkout</h1>
      <div className="with-summary">
        <ol className="steps">
          {cart.requiresShipping ? (
            <>
              <Step title="Where to">
                <Slot
                  name="AddressChoice"
                  data={buyer}
                  value={addressId}
                  onChoose={(id) => {
                    setAddressId(id);
                    void checkout.shipTo(id);
                  }}
                />
              </Step>
              <Step title="How it comes">
                <ShippingOptions cart={cart} onChoose={(code) => void checkout.shipBy(code)} />
                <DeliverySlots cart={cart} />
              </Step>
            </>
          ) : null}
          <Step title="Card">
            <Slot
              name="PaymentMethodChoice"
              data={buyer}
              value={cart.paymentMethod?.id}
              onChoose={(id) => void checkout.payWith(id)}
            />
          </Step>
          <Step title="Billed to">
            <BillingAddress
              key={cart.id}
              cart={cart}
              find={({ choose }) => (
                <Slot name="AddressChoice" data={buyer} value={undefined} onChoose={choose} purpose="BILLING" />
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
          hasCard={cart.paymentMethod !== null}
          orderPath={paths.order}
        />
      </div>
    </>
  );
}

interface Proposals {
  readonly addressId: string | undefined;
  readonly paymentMethodId: string | undefined;
}

/** A customer with an address and a card need not choose what they chose the last time. */
function useProposals(
  { defaultShippingAddress, defaultPaymentMethod }: Buyer,
  cart: CheckoutCartFragment,
  propose: (proposals: Proposals) => Promise<void>,
): void {
  const isProposed = useRef(false);
  useEffect(() => {
    if (isProposed.current) return;
    isProposed.current = true;
    // Which of the addresses the cart has it does not say; to whom it is billed nobody is asked twice.
    const isKnown = !cart.requiresShipping && (cart.details.billingAddress ?? cart.shippingAddress) !== null;
    void propose({
      addressId: isKnown ? undefined : defaultShippingAddress?.id,
      paymentMethodId: cart.paymentMethod ? undefined : defaultPaymentMethod?.id,
    });
  });
}
