import { useMutation } from '@apollo/client/react';
import { Button, failureOf, type FragmentRef, newKey, Notice, paths, unmask } from '@agora/kit-ui';
import type { SavedForLaterFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CartPageDocument } from '../generated/cart-page.ts';
import { CartLinesAddFromWishListDocument } from '../generated/saved-for-later.ts';

interface SavedForLaterProps {
  readonly lists: readonly FragmentRef<SavedForLaterFragment>[];
  /** Into which it goes back; nothing while there is none. */
  readonly cartId: string | undefined;
}

/** What a customer took out of the cart to buy it another time. */
export function SavedForLater({ lists, cartId }: SavedForLaterProps): ReactNode {
  const [move, moved] = useMutation(CartLinesAddFromWishListDocument, { refetchQueries: [CartPageDocument] });
  const saved = lists.map((list) => unmask<SavedForLaterFragment>(list)).find(({ kind }) => kind === 'SAVED_FOR_LATER');
  const answer = moved.data?.cartLinesAddFromWishList;
  const fault =
    moved.called && !moved.loading ? (failureOf(answer, moved.error) ?? answer?.leftOut?.[0]?.message) : undefined;
  if (!saved || saved.items.length === 0) return null;
  return (
    <section className="stack" aria-label="Saved for later">
      <h2>Saved for later</h2>
      {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
      <ul className="stack">
        {saved.items.map(({ id, title, quantity, product }) => (
          <li key={id} className="row">
            <span>
              {quantity.toString()} × {product ? <Link to={paths.product(product.slug)}>{title}</Link> : title}
            </span>
            {cartId === undefined ? null : (
              <Button
                look="link"
                aria-label={`Move ${title} to the cart`}
                isDisabled={moved.loading}
                onPress={() => {
                  const input = { cartId, wishListId: saved.id, itemIds: [id], idempotencyKey: newKey() };
                  void move({ variables: { input } });
                }}
              >
                Move to the cart
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
