import { useQuery } from '@apollo/client/react';
import { Away, Chips, counted, Pager, Skeleton, unmask, useSession } from '@agora/kit-ui';
import type { PromotionRowFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { PromotionsConsoleDocument } from '../generated/promotions-console.ts';
import { NewPromotion } from './new-promotion.tsx';
import { PromotionRow } from './promotion-row.tsx';

const statuses = [
  { value: 'all', text: 'All', where: null },
  { value: 'active', text: 'Switched on', where: { status: { eq: 'ACTIVE' } } },
  { value: 'draft', text: 'Drafts', where: { status: { eq: 'DRAFT' } } },
  { value: 'paused', text: 'Paused', where: { status: { eq: 'PAUSED' } } },
  { value: 'ended', text: 'Ended', where: { status: { eq: 'ENDED' } } },
] as const;

/** What makes carts cheaper, for staff: seen by all of them, written and switched on and off by admins. */
export default function PromotionsConsole(): ReactNode {
  const isAdmin = useSession().roles.includes('ADMIN');
  const [parameters] = useSearchParams();
  const { value, where } = statuses.find((status) => status.value === parameters.get('status')) ?? statuses[0];
  const { data, loading, refetch } = useQuery(PromotionsConsoleDocument, {
    variables: { where, after: parameters.get('after') },
    fetchPolicy: 'cache-and-network',
  });
  const promotions = data?.promotions;
  return (
    <section className="stack" aria-labelledby="promotions">
      <h1 id="promotions">Promotions</h1>
      <Chips label="Promotions" name="status" value={value} options={statuses} />
      <p className="quiet number">{promotions ? counted(promotions.totalCount, 'promotion') : ''}</p>
      {promotions ? (
        <div className="table-frame" tabIndex={0} role="group" aria-label="Promotions">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">What it does</th>
                <th scope="col">How</th>
                <th scope="col">When</th>
                <th scope="col" className="end">
                  Used
                </th>
                <th scope="col">Status</th>
                <th scope="col">Change</th>
              </tr>
            </thead>
            <tbody>
              {promotions.nodes.map((ref) => {
                const promotion = unmask<PromotionRowFragment>(ref);
                return <PromotionRow key={promotion.id} promotion={promotion} isAdmin={isAdmin} />;
              })}
            </tbody>
          </table>
        </div>
      ) : loading ? (
        <Skeleton height={3} count={6} />
      ) : (
        <Away what="The promotions" onRetry={() => void refetch()} />
      )}
      <Pager pageInfo={promotions?.pageInfo} />
      {isAdmin ? (
        <section className="stack" aria-labelledby="new-promotion">
          <h2 id="new-promotion">New promotion</h2>
          <NewPromotion onWritten={() => void refetch()} />
        </section>
      ) : null}
    </section>
  );
}
