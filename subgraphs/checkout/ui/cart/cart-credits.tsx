import { useMutation } from '@apollo/client/react';
import {
  Away,
  Button,
  Check,
  failureOf,
  Field,
  formatMoney,
  type FragmentRef,
  isZero,
  newKey,
  Notice,
  unmask,
  useAttempt,
} from '@agora/kit-ui';
import type { CartCreditsFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import {
  CartGiftCardAddDocument,
  CartGiftCardRemoveDocument,
  CartStoreCreditSetDocument,
} from '../generated/cart-credits.ts';

/** What pays a cart before a card does, and where a gift card is typed. */
export function CartCredits({ cart }: { readonly cart: FragmentRef<CartCreditsFragment> }): ReactNode {
  const { id: cartId, customer, tenders } = unmask<CartCreditsFragment>(cart);
  const [typed, setTyped] = useState('');
  const [add] = useMutation(CartGiftCardAddDocument);
  const [remove] = useMutation(CartGiftCardRemoveDocument);
  const [setStoreCredit] = useMutation(CartStoreCreditSetDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  if (!tenders) return <Away what="What your gift cards pay" />;
  const { giftCards, storeCredit, left } = tenders;
  const own = customer?.storeCredit?.find(({ balance }) => balance.currency === left.currency && !isZero(balance));
  return (
    <>
      {giftCards.map(({ id: giftCardId, lastFour, amount }) => (
        <p key={giftCardId} className="row small" data-apart="">
          <span>Gift card ···· {lastFour}</span>
          <span className="number">−{formatMoney(amount)}</span>
          <Button
            look="link"
            aria-label={`Remove the gift card ${lastFour}`}
            onPress={() =>
              void attempt(async () => {
                const input = { cartId, giftCardId, idempotencyKey: newKey() };
                const { data, error } = await remove({ variables: { input } });
                return failureOf(data?.cartGiftCardRemove, error);
              })
            }
          >
            Remove
          </Button>
        </p>
      ))}
      {own || storeCredit ? (
        <Check
          isSelected={storeCredit !== null}
          isDisabled={isBusy}
          onChange={(isUsed) =>
            void attempt(async () => {
              const input = { cartId, isUsed, idempotencyKey: newKey() };
              const { data, error } = await setStoreCredit({ variables: { input } });
              return failureOf(data?.cartStoreCreditSet, error);
            })
          }
        >
          {storeCredit
            ? `Store credit pays ${formatMoney(storeCredit.amount)}`
            : `Use store credit${own ? `, ${formatMoney(own.balance)}` : ''}`}
        </Check>
      ) : null}
      {giftCards.length > 0 || storeCredit ? (
        <dl className="sums number">
          <div>
            <dt>Left to pay</dt>
            <dd>{isZero(left) ? 'Nothing' : formatMoney(left)}</dd>
          </div>
        </dl>
      ) : null}
      <form
        className="row cart-code"
        onSubmit={(event) => {
          event.preventDefault();
          void attempt(async () => {
            const input = { cartId, code: typed, idempotencyKey: newKey() };
            const { data, error } = await add({ variables: { input } });
            if (data?.cartGiftCardAdd?.cart) setTyped('');
            return failureOf(data?.cartGiftCardAdd, error);
          });
        }}
      >
        <Field label="Gift card" value={typed} onChange={setTyped} autoComplete="off" />
        <Button type="submit" look="quiet" aria-label="Use the gift card" isDisabled={typed.trim() === '' || isBusy}>
          Use
        </Button>
      </form>
      {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
    </>
  );
}
