import { useMutation } from '@apollo/client/react';
import { formatClock, newKey, useSession } from '@agora/kit-ui';
import type { CheckoutCartFragment } from '@agora/schema/operations';
import { type ReactNode, useEffect } from 'react';
import { CheckoutHoldDocument } from '../generated/checkout-page.ts';

interface HeldUntilProps {
  readonly cart: Pick<CheckoutCartFragment, 'id' | 'heldUntil'>;
}

/** Has the goods put aside while their buyer says the rest, where the shop does that, and says until when. */
export function HeldUntil({ cart: { id: cartId, heldUntil } }: HeldUntilProps): ReactNode {
  const { isActing } = useSession();
  const [hold] = useMutation(CheckoutHoldDocument);
  useEffect(() => {
    if (isActing) return;
    // What there is too little of, the cart's problems say; without a hold everything goes on as well.
    hold({ variables: { input: { cartId, idempotencyKey: newKey() } } }).catch(() => undefined);
  }, [cartId, hold, isActing]);
  return (
    <div role="status" className="small quiet">
      {heldUntil === null ? null : <p>Put aside for you until {formatClock(heldUntil)}.</p>}
    </div>
  );
}
