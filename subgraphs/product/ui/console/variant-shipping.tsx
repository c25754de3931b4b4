import { useMutation } from '@apollo/client/react';
import { Check, failureOf, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { CatalogueVariantFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { ProductVariantUpdateDocument } from '../generated/catalogue-product.ts';

interface VariantShippingProps {
  readonly variant: Pick<CatalogueVariantFragment, 'id' | 'sku' | 'requiresShipping'>;
}

/** Whether a form of a product goes into a parcel. */
export function VariantShipping({ variant }: VariantShippingProps): ReactNode {
  const { id: variantId, sku, requiresShipping } = variant;
  const [update] = useMutation(ProductVariantUpdateDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const set = (isShipped: boolean) =>
    attempt(async () => {
      const input = { variantId, requiresShipping: isShipped, idempotencyKey: newKey() };
      const { data, error } = await update({ variables: { input } });
      return failureOf(data?.productVariantUpdate, error);
    });
  return (
    <>
      <Check
        aria-label={`${sku} is shipped in a parcel`}
        isSelected={requiresShipping}
        isDisabled={isBusy}
        onChange={(isShipped) => void set(isShipped)}
      >
        Shipped in a parcel
      </Check>
      <OutcomeNotice
        outcome={outcome}
        done={
          requiresShipping
            ? 'It is shipped from now on, and has stock.'
            : 'It needs no shipping and no stock from now on.'
        }
      />
    </>
  );
}
