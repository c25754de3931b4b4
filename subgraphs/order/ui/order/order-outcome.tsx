import { useApolloClient } from '@apollo/client/react';
import { ButtonLink, Notice, paths, words } from '@agora/kit-ui';
import type { OrderProgressFragment } from '@agora/schema/operations';
import { type ReactNode, useEffect } from 'react';

interface OrderOutcomeProps {
  readonly order: Pick<OrderProgressFragment, 'cancellation'>;
  /** The way to try again, where it is not that of a customer. */
  readonly again?: ReactNode;
}

/** How an order ended where it did not end well, and what to do. */
export function OrderOutcome({ order: { cancellation }, again }: OrderOutcomeProps): ReactNode {
  const client = useApolloClient();
  const isCancelled = cancellation !== null;
  // What was ordered in vain is in the cart again: the page shows a cart, too.
  useEffect(() => {
    if (isCancelled) void client.refetchQueries({ include: 'active' });
  }, [client, isCancelled]);
  if (!cancellation) return null;
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
