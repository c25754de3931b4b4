import { useMutation } from '@apollo/client/react';
import { Button, failureOf, newKey, Notice, paths, useAttempt } from '@agora/kit-ui';
import type { SharedGoodsQuery } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LeftOut } from '../cart/left-out.tsx';
import { useIntoCart } from '../cart/use-into-cart.ts';
import { CartLinesAddFromSharedDocument } from '../generated/shared-page.ts';

interface TakeSharedProps {
  readonly token: string;
  readonly items: NonNullable<SharedGoodsQuery['sharedList']>['items'];
}

/** Puts a copy of what is shared into one's own cart. */
export function TakeShared({ token, items }: TakeSharedProps): ReactNode {
  const into = useIntoCart();
  const [take, taken] = useMutation(CartLinesAddFromSharedDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const titles = new Map(items.flatMap(({ title, variant }) => (variant ? [[variant.id, title]] : [])));
  const leftOut = isBusy ? undefined : taken.data?.cartLinesAddFromShared?.leftOut;
  return (
    <section className="card stack" aria-label="For you">
      <p className="small quiet">You get a copy at your own prices. What you change in it, nobody else sees.</p>
      <Button
        isWide
        isPending={isBusy}
        onPress={() =>
          void attempt(() =>
            into(async (cartId) => {
              const input = { cartId, shareToken: token, idempotencyKey: newKey() };
              const { data, error } = await take({ variables: { input } });
              return failureOf(data?.cartLinesAddFromShared, error);
            }),
          )
        }
      >
        Put all of it into my cart
      </Button>
      <LeftOut leftOut={leftOut} titles={titles} />
      {outcome === undefined ? null : outcome.fault === undefined ? (
        <Notice tone="positive">
          What can be had is in your cart. <Link to={paths.cart}>See the cart</Link>
        </Notice>
      ) : (
        <Notice tone="danger">{outcome.fault}</Notice>
      )}
    </section>
  );
}
