import { useMutation } from '@apollo/client/react';
import { Button, Choices, failureOf, newKey, Notice, useAttempt } from '@agora/kit-ui';
import type { CartGoodsFragment, CartMergeStrategy } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { guestCart } from '../cart/guest-cart.ts';
import { LeftOut } from '../cart/left-out.tsx';
import { CartClaimDocument } from '../generated/two-carts.ts';
import { useTwoCarts } from './use-two-carts.ts';

type Strategy = Extract<CartMergeStrategy, 'MERGE_WHAT_FITS' | 'USE_GUEST' | 'USE_OWN'>;

const done: Readonly<Record<Strategy, string>> = {
  MERGE_WHAT_FITS: 'Both are one cart now.',
  USE_GUEST: 'What you put in before you signed in is your cart now. The rest is saved for later.',
  USE_OWN: 'Your cart is as it was. What you put in before you signed in is saved for later.',
};

/** Asks somebody who has signed in what becomes of two carts, and says what became of them; nothing where there is one. */
export function TwoCarts(): ReactNode {
  const carts = useTwoCarts();
  const [strategy, setStrategy] = useState<Strategy>('MERGE_WHAT_FITS');
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  const [claim, claimed] = useMutation(CartClaimDocument, { refetchQueries: 'active', awaitRefetchQueries: true });
  const { outcome, isBusy, attempt } = useAttempt();
  const fault = outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>;
  if (carts.state !== 'ASK') {
    if (!claimed.data?.cartClaim?.cart) return fault;
    return (
      <>
        <Notice tone="positive">{done[strategy]}</Notice>
        <LeftOut leftOut={claimed.data.cartClaim.leftOut} titles={titles} />
      </>
    );
  }
  const { own, guest } = carts;
  return (
    <section className="card stack" aria-labelledby="two-carts">
      <h2 id="two-carts">You have two carts</h2>
      <p>There was something in the cart of your account when you signed in. What shall be in it now?</p>
      <Choices
        label="What shall be in the cart"
        value={strategy}
        onChange={(value) => setStrategy(isStrategy(value) ? value : 'MERGE_WHAT_FITS')}
        choices={[
          { value: 'MERGE_WHAT_FITS', text: <strong>All of it, put together</strong> },
          { value: 'USE_GUEST', text: <Goods title="Only what I put in before I signed in" cart={guest} /> },
          { value: 'USE_OWN', text: <Goods title="Only what was in my account" cart={own} /> },
        ]}
      />
      <p className="small quiet">Nothing is lost: what is not in the cart then is saved for later.</p>
      {fault}
      <div className="row">
        <Button
          isPending={isBusy}
          onPress={() =>
            void attempt(async () => {
              setTitles(new Map([...own.lines, ...guest.lines].flatMap(titleOf)));
              const input = { cartId: guest.id, strategy, idempotencyKey: newKey() };
              const { data, error } = await claim({ variables: { input } });
              if (data?.cartClaim?.cart) guestCart.forget();
              return failureOf(data?.cartClaim, error);
            })
          }
        >
          Make it one cart
        </Button>
      </div>
    </section>
  );
}

function isStrategy(value: string): value is Strategy {
  return Object.hasOwn(done, value);
}

function titleOf({ title, variant }: CartGoodsFragment['lines'][number]): [string, string][] {
  return variant ? [[variant.id, title]] : [];
}

function Goods({ title, cart }: { readonly title: string; readonly cart: CartGoodsFragment }): ReactNode {
  return (
    <>
      <strong>{title}</strong>
      <br />
      <span className="small quiet">
        {cart.lines.map(({ title: name, quantity }) => `${String(quantity)} × ${name}`).join(', ')}
      </span>
    </>
  );
}
