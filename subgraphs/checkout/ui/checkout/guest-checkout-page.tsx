import { skipToken, useQuery } from '@apollo/client/react';
import { Away, ButtonLink, Empty, type FragmentRef, Page, paths, Skeleton, unmask, useSession } from '@agora/kit-ui';
import type { CheckoutCartFragment, GuestCheckoutCartFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Navigate } from 'react-router';
import { useGuestCart } from '../cart/guest-cart.ts';
import { GuestCheckoutDocument } from '../generated/guest-checkout.ts';
import { GuestSteps } from './guest-steps.tsx';
import './checkout-page.css';

/** The checkout of somebody without an account. */
export default function GuestCheckoutPage(): ReactNode {
  const { status } = useSession();
  const id = useGuestCart();
  const { data, error, loading, refetch } = useQuery(
    GuestCheckoutDocument,
    id === undefined ? skipToken : { variables: { id }, fetchPolicy: 'cache-and-network' },
  );
  if (status === 'known') return <Navigate to={paths.checkout} replace />;
  const ref: FragmentRef<GuestCheckoutCartFragment> | null | undefined = data?.cart;
  const guest = ref && id !== undefined ? unmask<GuestCheckoutCartFragment>(ref) : undefined;
  const cart = guest && unmask<CheckoutCartFragment>(guest);
  const isOpen = cart?.status === 'OPEN' && cart.lines.length > 0;
  return (
    <Page title="Checkout">
      {guest && isOpen ? (
        <GuestSteps guest={guest} />
      ) : loading ? (
        <Skeleton height={10} count={3} />
      ) : error ? (
        <Away what="The checkout" onRetry={() => void refetch()} />
      ) : (
        <Empty title="There is nothing to check out">
          <ButtonLink to={paths.cart}>To the cart</ButtonLink>
        </Empty>
      )}
    </Page>
  );
}
