import { useMutation } from '@apollo/client/react';
import { newKey } from '@agora/kit-ui';
import { useEffect, useRef } from 'react';
import { guestCart } from '../cart/guest-cart.ts';
import { CartClaimDocument } from '../generated/two-carts.ts';
import { useTwoCarts } from './use-two-carts.ts';

/**
 * What was put into a cart before signing in is taken along where the account has nothing in its own; otherwise its customer is asked, and it stays
 * where it is until then. How many things wait there.
 */
export function useClaim(): number {
  const carts = useTwoCarts();
  const [claim] = useMutation(CartClaimDocument, { refetchQueries: 'active', awaitRefetchQueries: true });
  const claiming = useRef<string>();
  const claimedId = carts.state === 'CLAIM' ? carts.guest.id : undefined;
  const isOver = carts.state === 'OVER';
  useEffect(() => {
    if (isOver) guestCart.forget();
    if (claimedId === undefined || claiming.current === claimedId) return;
    claiming.current = claimedId;
    const input = { cartId: claimedId, strategy: 'MERGE_WHAT_FITS' as const, idempotencyKey: newKey() };
    claim({ variables: { input } })
      .then(({ data }) => {
        if (data?.cartClaim?.cart) guestCart.forget();
      })
      .catch(() => {
        claiming.current = undefined;
      });
  }, [claim, claimedId, isOver]);
  return carts.state === 'ASK' ? carts.guest.lines.reduce((sum, { quantity }) => sum + quantity, 0) : 0;
}
