import { Button, Notice, paths, type SlotProps, Stepper, unmaskDeferred } from '@agora/kit-ui';
import type { AddToCartFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useAddToCart } from './use-add-to-cart.ts';

type Availability = NonNullable<AddToCartFragment['availability']>;
type Outcome = { readonly fault?: string | undefined } | undefined;

/** Of one thing in a cart. */
const most = 99;

/** How many, and into the cart. */
export function AddToCart({ data }: SlotProps<'AddToCart'>): ReactNode {
  const { id = '', quantityLimitPerCustomer: limit, availability } = unmaskDeferred<AddToCartFragment>(data);
  const [quantity, setQuantity] = useState(1);
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setBusy] = useState(false);
  const add = useAddToCart();
  const isSoldOut = availability?.status === 'OUT_OF_STOCK';
  const max = Math.max(1, Math.min(most, limit ?? most, availability ? orderable(availability) : most));
  return (
    <>
      <div className="row">
        <Stepper
          label="Quantity"
          value={Math.min(quantity, max)}
          max={max}
          onChange={setQuantity}
          isDisabled={isSoldOut}
        />
        <Button
          isDisabled={isSoldOut}
          isPending={isBusy}
          onPress={() => {
            setBusy(true);
            add(id, Math.min(quantity, max))
              .then((fault) => setOutcome({ fault }))
              .catch(() => setOutcome({ fault: 'That did not work. Please try again.' }))
              .finally(() => setBusy(false));
          }}
        >
          {isSoldOut ? 'Sold out' : 'Add to cart'}
        </Button>
      </div>
      {limit == null ? null : (
        <p className="small quiet">One customer may buy {limit} of it, with what they bought before.</p>
      )}
      {outcome === undefined ? null : outcome.fault === undefined ? (
        <Notice tone="positive">
          It is in your cart. <Link to={paths.cart}>See the cart</Link>
        </Notice>
      ) : (
        <Notice tone="danger">{outcome.fault}</Notice>
      )}
    </>
  );
}

/** How many can be ordered: what is there, and what is promised before it is; more than the shop tells may be there. */
function orderable({ available, isExact, backorderable }: Availability): number {
  return isExact ? available + backorderable : most;
}
