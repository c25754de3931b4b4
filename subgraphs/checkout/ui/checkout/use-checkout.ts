import { useMutation } from '@apollo/client/react';
import { failureOf, newKey } from '@agora/kit-ui';
import type { CheckoutCartFragment } from '@agora/schema/operations';
import { useRef, useState } from 'react';
import {
  CartPaymentMethodSetDocument,
  CartShippingAddressSetDocument,
  CartShippingOptionSelectDocument,
  CheckoutCompleteDocument,
} from '../generated/checkout-page.ts';
import { CartDetailsSetDocument } from '../generated/say-besides.ts';

export interface Checkout {
  /** What was refused last, or nothing. */
  readonly fault: string | undefined;
  readonly isBusy: boolean;
  readonly shipTo: (addressId: string) => Promise<void>;
  /** An address of the address book, where nothing is shipped. */
  readonly billTo: (addressId: string) => Promise<void>;
  readonly shipBy: (code: string) => Promise<void>;
  readonly payWith: (paymentMethodId: string) => Promise<void>;
  /** Resolves to the id of the order, or to nothing where it was refused. */
  readonly complete: () => Promise<string | undefined>;
}

/** The steps by which a cart becomes an order. */
export function useCheckout(cart: Pick<CheckoutCartFragment, 'id' | 'totals'>): Checkout {
  const [fault, setFault] = useState<string>();
  const [pending, setPending] = useState(0);
  const [setAddress] = useMutation(CartShippingAddressSetDocument);
  const [setDetails] = useMutation(CartDetailsSetDocument);
  const [selectOption] = useMutation(CartShippingOptionSelectDocument);
  const [setMethod] = useMutation(CartPaymentMethodSetDocument);
  const [completeCart] = useMutation(CheckoutCompleteDocument);
  const attempt = useRef<string>(undefined);
  const { id: cartId } = cart;

  const step = async <Result>(run: () => Promise<Result>): Promise<Result | undefined> => {
    setPending((count) => count + 1);
    try {
      return await run();
    } catch {
      setFault('The shop cannot be reached. Please try again.');
      return undefined;
    } finally {
      setPending((count) => count - 1);
    }
  };

  return {
    fault,
    isBusy: pending > 0,
    shipTo: (addressId) =>
      step(async () => {
        const { data, error } = await setAddress({
          variables: { input: { cartId, addressId, idempotencyKey: newKey() } },
        });
        setFault(failureOf(data?.cartShippingAddressSet, error));
      }),
    billTo: (billingAddressId) =>
      step(async () => {
        const { data, error } = await setDetails({
          variables: { input: { cartId, billingAddressId, idempotencyKey: newKey() } },
        });
        setFault(failureOf(data?.cartDetailsSet, error));
      }),
    shipBy: (code) =>
      step(async () => {
        const { data, error } = await selectOption({
          variables: { input: { cartId, code, idempotencyKey: newKey() } },
        });
        setFault(failureOf(data?.cartShippingOptionSelect, error));
      }),
    payWith: (paymentMethodId) =>
      step(async () => {
        const { data, error } = await setMethod({
          variables: { input: { cartId, paymentMethodId, idempotencyKey: newKey() } },
        });
        setFault(failureOf(data?.cartPaymentMethodSet, error));
      }),
    complete: () =>
      step(async () => {
        // The same key until there is an answer: what was bought although its answer was lost is not bought again.
        const idempotencyKey = (attempt.current ??= newKey());
        const { amount, currency } = cart.totals.total;
        const input = { cartId, expectedTotal: { amount, currency }, idempotencyKey };
        const { data, error } = await completeCart({ variables: { input } });
        if (data?.checkoutComplete) attempt.current = undefined;
        setFault(failureOf(data?.checkoutComplete, error));
        return data?.checkoutComplete?.order?.id;
      }),
  };
}
