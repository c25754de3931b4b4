import { useQuery } from '@apollo/client/react';
import { Away, ButtonLink, Empty, Page, paths, Skeleton, unmask } from '@agora/kit-ui';
import type { CheckoutCartFragment, CheckoutPageQuery } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { CheckoutPageDocument } from '../generated/checkout-page.ts';
import { CheckoutSteps } from './checkout-steps.tsx';
import { TwoCarts } from '../two-carts/two-carts.tsx';
import { useTwoCarts } from '../two-carts/use-two-carts.ts';
import './checkout-page.css';

export type Buyer = NonNullable<CheckoutPageQuery['me']>;

/** Where to, how, and by which card. */
export default function CheckoutPage(): ReactNode {
  const { data, loading, refetch } = useQuery(CheckoutPageDocument, { fetchPolicy: 'cache-and-network' });
  const { state } = useTwoCarts();
  const isAsking = state === 'ASK';
  const buyer = data?.me;
  const cart = buyer?.cart ? unmask<CheckoutCartFragment>(buyer.cart) : undefined;
  const isOpen = cart?.status === 'OPEN' && cart.lines.length > 0;
  return (
    <Page title="Checkout">
      {isAsking ? <h1>Checkout</h1> : null}
      <TwoCarts />
      {isAsking ? null : buyer && isOpen ? (
        <CheckoutSteps buyer={buyer} cart={cart} />
      ) : loading || state === 'UNKNOWN' || state === 'CLAIM' ? (
        <Skeleton height={10} count={3} />
      ) : buyer ? (
        <Empty title="There is nothing to check out">
          <p>Your cart is empty, or cannot be read at the moment. What you have ordered is in your account.</p>
          <div className="row">
            <ButtonLink to={paths.cart}>To the cart</ButtonLink>
            <ButtonLink to={paths.account}>To your orders</ButtonLink>
          </div>
        </Empty>
      ) : (
        <Away what="The checkout" onRetry={() => void refetch()} />
      )}
    </Page>
  );
}
