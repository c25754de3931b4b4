import { useMutation } from '@apollo/client/react';
import { Button, failureOf, newKey, Notice, OutcomeNotice, unmask, useAttempt } from '@agora/kit-ui';
import type { ListedGoodsFragment, ShownWishListFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { LeftOut } from '../cart/left-out.tsx';
import { useIntoCart } from '../cart/use-into-cart.ts';
import { CartFromWishListDocument, WishListDocument, WishListItemsRemoveDocument } from '../generated/list-page.ts';
import { GoodsRow } from './goods-row.tsx';

/** What is on a wish list, to be bought or taken off. */
export function ListGoods({ list }: { readonly list: ShownWishListFragment }): ReactNode {
  const { id: wishListId, items } = list;
  const [remove] = useMutation(WishListItemsRemoveDocument);
  const [move, moved] = useMutation(CartFromWishListDocument, { refetchQueries: [WishListDocument] });
  const removing = useAttempt();
  const moving = useAttempt();
  const into = useIntoCart();
  const moveToCart = (itemIds: readonly string[] | undefined) =>
    moving.attempt(() =>
      into(async (cartId) => {
        const input = { cartId, wishListId, itemIds: itemIds && [...itemIds], idempotencyKey: newKey() };
        const { data, error } = await move({ variables: { input } });
        return failureOf(data?.cartLinesAddFromWishList, error);
      }),
    );
  const leftOut = moving.isBusy ? undefined : moved.data?.cartLinesAddFromWishList?.leftOut;
  const titles = new Map(items.flatMap(({ title, variant }) => (variant ? [[variant.id, title]] : [])));
  return (
    <section className="stack" aria-label="On the list">
      {leftOut && leftOut.length > 0 ? (
        <LeftOut leftOut={leftOut} titles={titles} />
      ) : (
        <OutcomeNotice outcome={moving.outcome} done="It is in your cart." />
      )}
      {removing.outcome?.fault === undefined ? null : <Notice tone="danger">{removing.outcome.fault}</Notice>}
      {items.length === 0 ? <p className="quiet">There is nothing on this list.</p> : null}
      <ul>
        {items.map((item) => {
          const { id, title, variant, product } = item;
          const isSoldOut = variant && unmask<ListedGoodsFragment>(variant).availability?.status === 'OUT_OF_STOCK';
          return (
            <GoodsRow key={id} item={item}>
              {product && !isSoldOut ? (
                <Button
                  look="link"
                  aria-label={`Move to the cart: ${title}`}
                  isDisabled={moving.isBusy}
                  onPress={() => void moveToCart([id])}
                >
                  Move to the cart
                </Button>
              ) : null}
              <Button
                look="link"
                aria-label={`Take off: ${title}`}
                isDisabled={removing.isBusy}
                onPress={() =>
                  void removing.attempt(async () => {
                    const input = { wishListId, itemIds: [id], idempotencyKey: newKey() };
                    const { data, error } = await remove({ variables: { input } });
                    return failureOf(data?.wishListItemsRemove, error);
                  })
                }
              >
                Take off
              </Button>
            </GoodsRow>
          );
        })}
      </ul>
      {items.length > 1 ? (
        <div className="row">
          <Button look="quiet" isPending={moving.isBusy} onPress={() => void moveToCart(undefined)}>
            Move all to the cart
          </Button>
        </div>
      ) : null}
    </section>
  );
}
