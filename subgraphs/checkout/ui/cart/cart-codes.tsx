import { useMutation } from '@apollo/client/react';
import { Button, failureOf, Field, formatMoney, type FragmentRef, isZero, newKey, Notice, unmask } from '@agora/kit-ui';
import type { CartCodesFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { CartDiscountCodeAddDocument, CartDiscountCodeRemoveDocument } from '../generated/cart-codes.ts';

/** What makes a cart cheaper, and where a code is typed. */
export function CartCodes({ cart }: { readonly cart: FragmentRef<CartCodesFragment> }): ReactNode {
  const { id: cartId, discountCodes, promotions, problems } = unmask<CartCodesFragment>(cart);
  const [typed, setTyped] = useState('');
  const [add, added] = useMutation(CartDiscountCodeAddDocument);
  const [remove, removed] = useMutation(CartDiscountCodeRemoveDocument);
  const fault =
    (added.called && !added.loading ? failureOf(added.data?.cartDiscountCodeAdd, added.error) : undefined) ??
    (removed.called && !removed.loading ? failureOf(removed.data?.cartDiscountCodeRemove, removed.error) : undefined);
  return (
    <>
      {promotions.length === 0 ? null : (
        <dl className="sums small number">
          {promotions.map(({ name, code, amount }) => (
            <div key={name + (code ?? '')}>
              <dt>{name}</dt>
              <dd>{isZero(amount) ? 'Free gift' : `−${formatMoney(amount)}`}</dd>
            </div>
          ))}
        </dl>
      )}
      {problems
        ?.filter(({ code }) => code === 'CODE_NOT_APPLICABLE' || code === 'GIFT_UNAVAILABLE')
        .map(({ message }) => (
          <Notice key={message} tone="warning">
            {message}
          </Notice>
        ))}
      {discountCodes.map(({ code }) => (
        <p key={code} className="row small">
          <span>{code}</span>
          <Button
            look="link"
            aria-label={`Remove the code ${code}`}
            onPress={() => void remove({ variables: { input: { cartId, code, idempotencyKey: newKey() } } })}
          >
            Remove
          </Button>
        </p>
      ))}
      <form
        className="row cart-code"
        onSubmit={(event) => {
          event.preventDefault();
          const input = { cartId, code: typed, idempotencyKey: newKey() };
          void add({ variables: { input } }).then(({ data }) => {
            if (data?.cartDiscountCodeAdd?.cart) setTyped('');
          });
        }}
      >
        <Field label="Discount code" value={typed} onChange={setTyped} />
        <Button type="submit" look="quiet" isDisabled={typed.trim() === '' || added.loading}>
          Apply
        </Button>
      </form>
      {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
    </>
  );
}
