import { skipToken, useQuery } from '@apollo/client/react';
import {
  Away,
  ButtonLink,
  Empty,
  type FragmentRef,
  Notice,
  Page,
  paths,
  Skeleton,
  unmask,
  useSession,
  WaitNotice,
} from '@agora/kit-ui';
import type { CartContentsFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { CartPageDocument } from '../generated/cart-page.ts';
import { ShareCart } from '../shared/share-cart.tsx';
import { TwoCarts } from '../two-carts/two-carts.tsx';
import { CartCodes } from './cart-codes.tsx';
import { CartCredits } from './cart-credits.tsx';
import { CartCurrency } from './cart-currency.tsx';
import { CartLines } from './cart-lines.tsx';
import { CartSums } from './cart-sums.tsx';
import { SavedForLater } from './saved-for-later.tsx';
import { useCartVariables } from './use-open-cart.ts';
import './cart-page.css';

/** What somebody is about to buy. */
export default function CartPage(): ReactNode {
  const { variables, isNone, isUnknown } = useCartVariables();
  // Prices and stock may have changed since the cart was last looked at.
  const { data, error, loading, refetch } = useQuery(
    CartPageDocument,
    isNone || isUnknown ? skipToken : { variables, fetchPolicy: 'cache-and-network' },
  );
  const ref: FragmentRef<CartContentsFragment> | null | undefined = variables.isKnown ? data?.me?.cart : data?.cart;
  const cart = ref && !isNone ? unmask<CartContentsFragment>(ref) : undefined;
  const isOpen = cart?.status === 'OPEN' && cart.lines.length > 0;
  return (
    <Page title="Cart">
      <TwoCarts />
      {isOpen ? (
        <Filled cart={cart} currencies={data?.shopCurrencies ?? []} />
      ) : isUnknown || (loading && !data) ? (
        <Skeleton height={8} count={2} />
      ) : error && !ref ? (
        <Away what="Your cart" onRetry={() => void refetch()} />
      ) : (
        <Empty title="Your cart is empty">
          <p>What you put into it stays here, also until tomorrow.</p>
          <ButtonLink to={paths.home}>Find something</ButtonLink>
        </Empty>
      )}
      {data?.me?.wishLists ? <SavedForLater lists={data.me.wishLists} /> : null}
    </Page>
  );
}

interface FilledProps {
  readonly cart: CartContentsFragment;
  readonly currencies: readonly string[];
}

function Filled({ cart, currencies }: FilledProps): ReactNode {
  const { status } = useSession();
  const { problems } = cart;
  const isBlocked = problems?.some(({ isBlocking, lineId }) => isBlocking && lineId !== null) ?? false;
  return (
    <>
      <h1>Your cart</h1>
      <div className="with-summary">
        <section className="stack" aria-label="In the cart">
          {problems ? null : <Away what="Whether all of this can be had" />}
          <CartLines cart={cart} />
        </section>
        <section className="card stack" aria-label="Summary">
          <CartSums totals={cart.totals} />
          {cart.taxNote === null ? null : <p className="small quiet">{cart.taxNote}</p>}
          <CartCurrency cart={cart} currencies={currencies} />
          <CartCodes cart={cart} />
          <CartCredits cart={cart} />
          <WaitNotice wait={cart.wait} />
          {isBlocked ? <Notice tone="warning">Something in the cart has to be changed first.</Notice> : null}
          <ButtonLink to={paths.checkout} isWide>
            Check out
          </ButtonLink>
          {status === 'guest' ? (
            <ButtonLink to={paths.guestCheckout} look="quiet" isWide>
              Buy without an account
            </ButtonLink>
          ) : null}
          <p className="small quiet">Delivery and tax follow from where it goes.</p>
          <ShareCart cart={cart} />
        </section>
      </div>
    </>
  );
}
