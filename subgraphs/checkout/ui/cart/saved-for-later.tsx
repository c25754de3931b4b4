import { useMutation } from '@apollo/client/react';
import { Button, failureOf, type FragmentRef, newKey, Notice, paths, unmask, useAttempt } from '@agora/kit-ui';
import type { SavedForLaterFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CartPageDocument } from '../generated/cart-page.ts';
import { CartLinesAddFromWishListDocument } from '../generated/saved-for-later.ts';
import { LeftOut } from './left-out.tsx';
import { useIntoCart } from './use-into-cart.ts';

interface SavedForLaterProps {
  readonly lists: readonly FragmentRef<SavedForLaterFragment>[];
}

/** What a customer took out of the cart to buy it another time. */
export function SavedForLater({ lists }: SavedForLaterProps): ReactNode {
  const [move, moved] = useMutation(CartLinesAddFromWishListDocument, { refetchQueries: [CartPageDocument] });
  const into = useIntoCart();
  const { outcome, isBusy, attempt } = useAttempt();
  const saved = lists.map((list) => unmask<SavedForLaterFragment>(list)).find(({ kind }) => kind === 'SAVED_FOR_LATER');
  if (!saved || saved.items.length === 0) return null;
  const titles = new Map(saved.items.flatMap(({ title, variant }) => (variant ? [[variant.id, title]] : [])));
  return (
    <section className="stack" aria-label="Saved for later">
      <h2>Saved for later</h2>
      {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
      <LeftOut leftOut={isBusy ? undefined : moved.data?.cartLinesAddFromWishList?.leftOut} titles={titles} />
      <ul className="stack">
        {saved.items.map(({ id, title, quantity, product }) => (
          <li key={id} className="row">
            <span>
              {quantity.toString()} × {product ? <Link to={paths.product(product.slug)}>{title}</Link> : title}
            </span>
            <Button
              look="link"
              aria-label={`Move to the cart: ${title}`}
              isDisabled={isBusy}
              onPress={() =>
                void attempt(() =>
                  into(async (cartId) => {
                    const input = { cartId, wishListId: saved.id, itemIds: [id], idempotencyKey: newKey() };
                    const { data, error } = await move({ variables: { input } });
                    return failureOf(data?.cartLinesAddFromWishList, error);
                  }),
                )
              }
            >
              Move to the cart
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
