import { useApolloClient } from '@apollo/client/react';
import { ButtonLink, Notice, paths, words } from '@agora/kit-ui';
import type { OrderProgressFragment } from '@agora/schema/operations';
import { type ReactNode, useEffect } from 'react';
import { isSent, type Piece } from './is-sent.ts';

interface OrderOutcomeProps {
  readonly order: Pick<OrderProgressFragment, 'cancellation' | 'status'> & { readonly lines: readonly Piece[] };
  /** The way to try again, where it is not that of a customer. */
  readonly again?: ReactNode;
}

/** How an order ended where it, or all that is shipped of it, did not end well, and what to do. */
export function OrderOutcome({ order: { cancellation, status, lines }, again }: OrderOutcomeProps): ReactNode {
  const client = useApolloClient();
  const isCancelled = cancellation !== null;
  // What was ordered in vain is in the cart again: the page shows a cart, too.
  useEffect(() => {
    if (isCancelled) void client.refetchQueries({ include: 'active' });
  }, [client, isCancelled]);
  if (!cancellation) {
    const isOnlyKept = status === 'DELIVERED' && !isSent(lines) && lines.some((line) => line.cancelledQuantity > 0);
    return isOnlyKept ? (
      <Notice>
        What was to be shipped is cancelled, and what was paid for it goes back. What needs no shipping is yours.
      </Notice>
    ) : null;
  }
  switch (cancellation.reason) {
    case 'PAYMENT_FAILED':
      return (
        <Notice tone="danger">
          <span>
            Your card was declined, and nothing was taken from it. All of it{' '}
            {again === undefined ? 'is in your cart again.' : 'waits for another try.'}
          </span>
          {again === undefined ? (
            <ButtonLink to={paths.checkout} look="quiet">
              Try another card
            </ButtonLink>
          ) : (
            again
          )}
        </Notice>
      );
    case 'OUT_OF_STOCK':
    case 'TIMED_OUT':
      return (
        <Notice tone="danger">
          <span>This could not be fulfilled: {words(cancellation.reason).toLowerCase()}. Nothing was charged.</span>
          {again === undefined ? (
            <ButtonLink to={paths.cart} look="quiet">
              To your cart
            </ButtonLink>
          ) : (
            again
          )}
        </Notice>
      );
    default:
      return <Notice>It was cancelled. What was paid goes back.</Notice>;
  }
}
