import { useMutation } from '@apollo/client/react';
import { Button, failureOf, type FragmentRef, newKey, Notice, unmask, useAttempt } from '@agora/kit-ui';
import type { ShareCartFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { CartShareDocument, CartUnshareDocument } from '../generated/share-cart.ts';
import { ShareLink } from './share-link.tsx';

/** Makes a link that shows others what is in the cart, until it is bought or the link is ended. */
export function ShareCart({ cart }: { readonly cart: FragmentRef<ShareCartFragment> }): ReactNode {
  const { id: cartId, shareToken } = unmask<ShareCartFragment>(cart);
  const [share] = useMutation(CartShareDocument);
  const [unshare] = useMutation(CartUnshareDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  return (
    <>
      {shareToken === null ? (
        <Button
          look="link"
          isDisabled={isBusy}
          onPress={() =>
            void attempt(async () => {
              const { data, error } = await share({ variables: { input: { cartId, idempotencyKey: newKey() } } });
              return failureOf(data?.cartShare, error);
            })
          }
        >
          Share this cart by a link
        </Button>
      ) : (
        <>
          <ShareLink token={shareToken} />
          <Button
            look="link"
            isDisabled={isBusy}
            onPress={() =>
              void attempt(async () => {
                const { data, error } = await unshare({ variables: { input: { cartId, idempotencyKey: newKey() } } });
                return failureOf(data?.cartUnshare, error);
              })
            }
          >
            Share it no longer
          </Button>
        </>
      )}
      {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
    </>
  );
}
