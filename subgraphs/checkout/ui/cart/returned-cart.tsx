import { Button, paths, type SlotProps, unmaskDeferred } from '@agora/kit-ui';
import type { ReturnedCartFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { guestCart } from './guest-cart.ts';

/** Leads a guest back to the checkout with what could not be bought. */
export function ReturnedCart({ data }: SlotProps<'ReturnedCart'>): ReactNode {
  const { returnedAs } = unmaskDeferred<ReturnedCartFragment>(data);
  const navigate = useNavigate();
  if (!returnedAs) return null;
  return (
    <Button
      look="quiet"
      onPress={() => {
        guestCart.keep(returnedAs.id);
        void navigate(paths.guestCheckout);
      }}
    >
      Try again
    </Button>
  );
}
