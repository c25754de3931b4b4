import { useQuery } from '@apollo/client/react';
import { Away, counted, Empty, Pager, Skeleton, unmask } from '@agora/kit-ui';
import type { PolicyOfLevelFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { type FoundVariant, VariantFinder } from '../find/variant-finder.tsx';
import { PoliciesDocument } from '../generated/policies.ts';
import { useSearchParams } from 'react-router';
import { PoliciesOfVariant } from './policies-of-variant.tsx';
import { PolicyCard } from './policy-card.tsx';

/** What is ordered by itself, and of other goods what can be. */
export function Policies(): ReactNode {
  const [parameters] = useSearchParams();
  const [found, setFound] = useState<FoundVariant>();
  const { data, loading, refetch } = useQuery(PoliciesDocument, {
    variables: { after: parameters.get('after') },
    fetchPolicy: 'cache-and-network',
  });
  const levels = data?.stockLevelList;
  const suppliers = data?.suppliers ?? [];
  return (
    <>
      <VariantFinder action="Plan" onFind={setFound} />
      {found ? <PoliciesOfVariant key={found.id} variant={found} /> : null}
      <h2>Ordered by itself</h2>
      <p className="quiet number">{levels ? counted(levels.totalCount, 'policy', 'policies') : ''}</p>
      {levels && levels.nodes.length > 0 ? (
        <ul className="stack">
          {levels.nodes.map((ref) => {
            const level = unmask<PolicyOfLevelFragment>(ref);
            return (
              <li key={`${level.variant?.id ?? ''} ${level.warehouse.id}`} className="card stack">
                <PolicyCard level={level} suppliers={suppliers} />
              </li>
            );
          })}
        </ul>
      ) : loading ? (
        <Skeleton height={5} count={3} />
      ) : levels ? (
        <Empty isPart title="Nothing is ordered by itself" />
      ) : (
        <Away what="The policies" onRetry={() => void refetch()} />
      )}
      <Pager pageInfo={levels?.pageInfo} />
    </>
  );
}
