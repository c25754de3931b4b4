import { awaitedText, Button, formatMoney, isZero, Notice, useSession, WaitNotice } from '@agora/kit-ui';
import type { CheckoutCartFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { CartCredits } from '../cart/cart-credits.tsx';
import { CartSums } from '../cart/cart-sums.tsx';
import { HeldUntil } from './held-until.tsx';
import type { Checkout } from './use-checkout.ts';

interface CheckoutSummaryProps {
  readonly cart: CheckoutCartFragment;
  readonly checkout: Checkout;
  readonly hasCard: boolean;
  /** Where the order is shown, by its id. */
  readonly orderPath: (orderId: string) => string;
}

/** What is bought, for how much, and the button that does it. */
export function CheckoutSummary({ cart, checkout, hasCard, orderPath }: CheckoutSummaryProps): ReactNode {
  const navigate = useNavigate();
  const { isActing } = useSession();
  // What gift cards and store credit pay is not asked of the card; unknown while the payment service is away.
  const left = cart.tenders?.left;
  const isPlaced = cart.requiresShipping
    ? cart.shippingAddress !== null && cart.shippingOption !== null
    : (cart.details.billingAddress ?? cart.shippingAddress) !== null;
  const isReady = isPlaced && (hasCard || isZero(left ?? cart.totals.total));
  return (
    <section className="card stack" aria-label="Summary">
      <ul className="checkout-lines small">
        {cart.lines.map(({ id, title, quantity, subtotal, wait, requiresShipping }) => (
          <li key={id}>
            <span>
              {quantity} × {title}
              {requiresShipping ? null : <span className="quiet"> No shipping needed</span>}
              {wait ? <span className="quiet"> {awaitedText(wait, quantity)}</span> : null}
            </span>
            <span className="number">{formatMoney(subtotal)}</span>
          </li>
        ))}
      </ul>
      <HeldUntil cart={cart} />
      <CartSums totals={cart.totals} />
      {cart.taxNote === null ? null : <p className="small quiet">{cart.taxNote}</p>}
      <CartCredits cart={cart} />
      <WaitNotice wait={cart.wait} />
      {cart.problems?.map(({ code, message, isBlocking }) => (
        <Notice key={code + message} tone={isBlocking ? 'danger' : 'warning'}>
          {message}
        </Notice>
      ))}
      {checkout.fault === undefined ? null : <Notice tone="danger">{checkout.fault}</Notice>}
      {isActing ? (
        <Notice>Buying is for the customer alone.</Notice>
      ) : (
        <Button
          isWide
          isDisabled={!isReady || checkout.isBusy}
          onPress={() => {
            void checkout.complete().then((orderId) => {
              if (orderId !== undefined) void navigate(orderPath(orderId), { replace: true });
            });
          }}
        >
          Place order{left ? ` · ${isZero(left) ? 'nothing left to pay' : formatMoney(left)}` : ''}
        </Button>
      )}
    </section>
  );
}
