import { useQuery } from '@apollo/client/react';
import { Away, Skeleton, unmask } from '@agora/kit-ui';
import type { PolicyOfLevelFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import type { FoundVariant } from '../find/variant-finder.tsx';
import { PoliciesOfVariantDocument } from '../generated/policies.ts';
import { PolicyCard } from './policy-card.tsx';

/** How goods are ordered for each warehouse. */
export function PoliciesOfVariant({ variant }: { readonly variant: FoundVariant }): ReactNode {
  const { data, loading, refetch } = useQuery(PoliciesOfVariantDocument, {
    variables: { variantId: variant.id },
    fetchPolicy: 'network-only',
  });
  const levels = data?.stockLevels?.map((level) => unmask<PolicyOfLevelFragment>(level));
  if (!levels) return loading ? <Skeleton height={6} /> : <Away what="The stock" onRetry={() => void refetch()} />;
  if (levels.length === 0) return <p className="quiet">You may not order these goods.</p>;
  return (
    <ul className="stack" aria-label={variant.title}>
      {levels.map((level) => (
        <li key={level.warehouse.id} className="card stack">
          <PolicyCard level={level} suppliers={data?.suppliers ?? []} />
        </li>
      ))}
    </ul>
  );
}
