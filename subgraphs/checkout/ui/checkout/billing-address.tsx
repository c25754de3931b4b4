import { useMutation } from '@apollo/client/react';
import { addressLines, Button, Check, failureOf, newKey, Notice, useAttempt } from '@agora/kit-ui';
import type { CartAddressInput, CartDetailsSetInput, CheckoutCartFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { CartDetailsSetDocument } from '../generated/say-besides.ts';

type Billing = Pick<CartDetailsSetInput, 'billingAddress' | 'billingAddressId'>;

/** How an address is found that is not where it goes: chosen from an address book, or typed. */
interface AddressFinding {
  readonly address: CheckoutCartFragment['details']['billingAddress'];
  readonly choose: (addressId: string) => void;
  /** Resolves to what the shop refused. */
  readonly type: (
    address: CartAddressInput,
  ) => Promise<readonly { readonly message: string; readonly field: readonly string[] | null }[]>;
  readonly onCancel: (() => void) | undefined;
}

interface BillingAddressProps {
  readonly cart: Pick<CheckoutCartFragment, 'id' | 'details' | 'requiresShipping' | 'shippingAddress'>;
  readonly find: (finding: AddressFinding) => ReactNode;
}

/** To whom it is billed: where it goes, unless somebody says otherwise, or nothing is shipped. */
export function BillingAddress({ cart, find }: BillingAddressProps): ReactNode {
  const { id: cartId, details, requiresShipping, shippingAddress } = cart;
  const address = details.billingAddress ?? (requiresShipping ? null : shippingAddress);
  const [hasOther, setOther] = useState(address !== null);
  const isOther = hasOther || !requiresShipping;
  const [wantsOther, setFinding] = useState(requiresShipping && address === null);
  const isFinding = wantsOther || address === null;
  const [set] = useMutation(CartDetailsSetDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const say = async (billing: Billing) => {
    const { data, error } = await set({ variables: { input: { cartId, ...billing, idempotencyKey: newKey() } } });
    if (data?.cartDetailsSet?.cart) setFinding(false);
    return { payload: data?.cartDetailsSet, error };
  };
  const sayAtOnce = (billing: Billing) =>
    attempt(async () => {
      const { payload, error } = await say(billing);
      return failureOf(payload, error);
    });
  return (
    <>
      {requiresShipping ? (
        <Check
          isSelected={!isOther}
          isDisabled={isBusy}
          onChange={(isSame) => {
            setFinding(true);
            if (!isSame || address === null) setOther(!isSame);
            else void sayAtOnce({ billingAddress: null }).then((isDone) => setOther(!isDone));
          }}
        >
          Billed to where it goes
        </Check>
      ) : (
        <p className="small quiet">Nothing of it is shipped. Taxes are those of where it is billed.</p>
      )}
      {!isOther ? null : address && !isFinding ? (
        <>
          <p>{[address.recipient, ...addressLines(address)].join(', ')}</p>
          <Button look="link" onPress={() => setFinding(true)}>
            Billed to somebody else
          </Button>
        </>
      ) : (
        find({
          address,
          choose: (billingAddressId) => void sayAtOnce({ billingAddressId }),
          type: async (typed) => {
            const { payload, error } = await say({ billingAddress: typed });
            return payload?.userErrors ?? [{ message: failureOf(null, error) ?? '', field: null }];
          },
          onCancel: address ? () => setFinding(false) : undefined,
        })
      )}
      {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
    </>
  );
}
