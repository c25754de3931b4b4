import { useQuery } from '@apollo/client/react';
import { Away, Skeleton } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { SaleTermsDocument } from '../generated/sale-terms.ts';
import { BackorderForm } from './backorder-form.tsx';
import { KitForm } from './kit-form.tsx';
import { RestockForm } from './restock-form.tsx';

/** How one thing is sold that is not there, and what it is put together of. */
export function SaleTerms({ variantId }: { readonly variantId: string }): ReactNode {
  const { data, loading, refetch } = useQuery(SaleTermsDocument, {
    variables: { variantId },
    fetchPolicy: 'network-only',
  });
  const terms = data?.backorderPolicy;
  if (!terms) return loading ? <Skeleton height={2} /> : <Away what="How it is sold" onRetry={() => void refetch()} />;
  const parts = (data.stockKit?.parts ?? []).flatMap(({ variant, quantity }) =>
    variant ? { ...variant, quantity } : [],
  );
  return (
    <>
      {parts.length > 0 ? null : (
        <details>
          <summary>When there is none</summary>
          <div className="stack">
            <BackorderForm variantId={variantId} terms={terms} />
            <RestockForm variantId={variantId} />
          </div>
        </details>
      )}
      <details>
        <summary>{parts.length > 0 ? 'What is in the box' : 'Put together of others'}</summary>
        <KitForm variantId={variantId} parts={parts} />
      </details>
    </>
  );
}
