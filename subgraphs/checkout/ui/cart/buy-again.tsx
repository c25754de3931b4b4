import { useMutation } from '@apollo/client/react';
import { Button, failureOf, newKey, Notice, paths, type SlotProps, unmaskDeferred, useAttempt } from '@agora/kit-ui';
import type { BuyAgainFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CartLinesAddFromOrderDocument } from '../generated/buy-again.ts';
import { LeftOut } from './left-out.tsx';
import { useIntoCart } from './use-into-cart.ts';

/** Puts what an order was made of into the cart once more, and says what can no longer be had. */
export function BuyAgain({ data, label }: SlotProps<'BuyAgain'>): ReactNode {
  const { id: orderId, lines = [] } = unmaskDeferred<BuyAgainFragment>(data);
  const into = useIntoCart();
  const [add, added] = useMutation(CartLinesAddFromOrderDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  if (orderId === undefined) return null;
  const titles = new Map(lines.flatMap(({ title, variant }) => (variant ? [[variant.id, title]] : [])));
  const answer = isBusy ? undefined : added.data?.cartLinesAddFromOrder;
  const isNothing = answer?.leftOut ? answer.leftOut.length === lines.length : false;
  return (
    <div className="stack" data-gap="small">
      <Button
        look="link"
        aria-label={label}
        isDisabled={isBusy}
        onPress={() =>
          void attempt(() =>
            into(async (cartId) => {
              const { data, error } = await add({
                variables: { input: { cartId, orderId, idempotencyKey: newKey() } },
              });
              return failureOf(data?.cartLinesAddFromOrder, error);
            }),
          )
        }
      >
        Buy again
      </Button>
      <LeftOut leftOut={answer?.leftOut} titles={titles} />
      {outcome === undefined ? null : outcome.fault !== undefined ? (
        <Notice tone="danger">{outcome.fault}</Notice>
      ) : isNothing ? (
        <Notice tone="warning">Nothing of this order can be had any more.</Notice>
      ) : (
        <Notice tone="positive">
          It is in your cart, at the prices of today. <Link to={paths.cart}>See the cart</Link>
        </Notice>
      )}
    </div>
  );
}
