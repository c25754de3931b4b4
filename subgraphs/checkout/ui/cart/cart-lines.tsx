import { useMutation } from '@apollo/client/react';
import {
  awaitedText,
  Button,
  failureOf,
  formatMoney,
  newKey,
  Notice,
  paths,
  Slot,
  Stepper,
  useSession,
} from '@agora/kit-ui';
import type { CartContentsFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { CartLinesRemoveDocument, CartLinesUpdateDocument, CartPageDocument } from '../generated/cart-page.ts';
import { CartLineSums } from './cart-line-sums.tsx';
import { CartLinesSaveDocument } from '../generated/saved-for-later.ts';

/** What is in a cart, to be changed. */
export function CartLines({ cart }: { readonly cart: CartContentsFragment }): ReactNode {
  const [update, updated] = useMutation(CartLinesUpdateDocument);
  const [remove, removed] = useMutation(CartLinesRemoveDocument);
  const [save, saved] = useMutation(CartLinesSaveDocument, { refetchQueries: [CartPageDocument] });
  const { status } = useSession();
  const fault =
    (saved.called && !saved.loading ? failureOf(saved.data?.cartLinesSave, saved.error) : undefined) ??
    (updated.called && !updated.loading ? failureOf(updated.data?.cartLinesUpdate, updated.error) : undefined) ??
    (removed.called && !removed.loading ? failureOf(removed.data?.cartLinesRemove, removed.error) : undefined);
  const { id: cartId } = cart;
  return (
    <>
      {fault ? <Notice tone="danger">{fault}</Notice> : null}
      <ul className="cart-lines">
        {cart.lines.map(
          ({
            id,
            kind,
            title,
            quantity,
            requiresShipping,
            unitPrice,
            compareAtPrice,
            subtotal,
            wait,
            product,
            ...line
          }) => (
            <li key={id} className="cart-line">
              {product ? <Slot name="Thumbnail" data={product} /> : <span className="thumbnail" />}
              <div className="stack">
                <p className="cart-line-title">
                  {product ? <Link to={paths.product(product.slug)}>{title}</Link> : title}
                </p>
                <p className="small quiet number">
                  {kind === 'GIFT' ? `${quantity.toString()} as a gift` : `${formatMoney(unitPrice)} each`}
                  {compareAtPrice ? (
                    <>
                      {' '}
                      <s>
                        <span className="hidden-text">instead of </span>
                        {formatMoney(compareAtPrice)}
                      </s>
                    </>
                  ) : null}
                </p>
                {requiresShipping ? null : <p className="small quiet">No shipping needed</p>}
                {wait ? <p className="small">{awaitedText(wait, quantity)}</p> : null}
                {cart.problems
                  ?.filter(({ lineId }) => lineId === id)
                  .map(({ code, message, isBlocking }) => (
                    <Notice key={code} tone={isBlocking ? 'danger' : 'warning'}>
                      {message}
                    </Notice>
                  ))}
                {kind === 'GIFT' ? null : (
                  <div className="row">
                    <Stepper
                      label={`Quantity of ${title}`}
                      value={quantity}
                      isDisabled={updated.loading}
                      onChange={(next) =>
                        void update({
                          variables: {
                            input: { cartId, idempotencyKey: newKey(), lines: [{ lineId: id, quantity: next }] },
                          },
                        })
                      }
                    />
                    <Button
                      look="link"
                      aria-label={`Remove ${title}`}
                      onPress={() =>
                        void remove({ variables: { input: { cartId, idempotencyKey: newKey(), lineIds: [id] } } })
                      }
                    >
                      Remove
                    </Button>
                    {status === 'known' ? (
                      <Button
                        look="link"
                        aria-label={`Save for later: ${title}`}
                        onPress={() =>
                          void save({ variables: { input: { cartId, idempotencyKey: newKey(), lineIds: [id] } } })
                        }
                      >
                        Save for later
                      </Button>
                    ) : null}
                  </div>
                )}
              </div>
              <div>
                <p className="cart-line-total number">{formatMoney(subtotal)}</p>
                <CartLineSums line={line} />
              </div>
            </li>
          ),
        )}
      </ul>
    </>
  );
}
