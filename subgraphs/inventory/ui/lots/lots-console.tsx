import { useQuery } from '@apollo/client/react';
import { Away, Button, Chips, counted, Empty, entered, Field, Pager, Skeleton, unmask } from '@agora/kit-ui';
import type { LotCardFragment, StockLotWhere } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { useSearchParams } from 'react-router';
import { LotsDocument } from '../generated/lots-console.ts';
import { LotCard } from './lot-card.tsx';

const dayMs = 24 * 60 * 60 * 1_000;
const parts = [
  { value: 'there', text: 'What is there' },
  { value: 'soon', text: 'Expire within 30 days' },
  { value: 'gone', text: 'All sold or written off' },
] as const;

/** Batches of goods that expire, soonest first, for when they are to be sold, or called back. */
export default function LotsConsole(): ReactNode {
  const [parameters, setParameters] = useSearchParams();
  const part = parts.find(({ value }) => value === parameters.get('part'))?.value ?? 'there';
  const code = parameters.get('code') ?? '';
  // Asked once, or each look at the page would be a question of its own.
  const [inMonth] = useState(() => new Date(Date.now() + 30 * dayMs).toISOString());
  const where: StockLotWhere = {
    ...(part === 'gone' ? { isThere: false } : { isThere: true }),
    ...(part === 'soon' && { expiresAt: { before: inMonth } }),
    ...(code !== '' && { code }),
  };
  const { data, loading, refetch } = useQuery(LotsDocument, {
    variables: { where, after: parameters.get('after') },
    fetchPolicy: 'cache-and-network',
  });
  const lots = data?.stockLots;
  return (
    <section className="stack" aria-labelledby="lots">
      <h1 id="lots">Lots</h1>
      <Chips label="Which lots" name="part" value={part} options={parts} />
      <Form
        className="row"
        aria-label="Find a lot"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = entered(event.currentTarget, ['code']).code.trim();
          setParameters({ ...(part !== 'there' && { part }), ...(typed !== '' && { code: typed }) });
        }}
      >
        <Field label="Lot" name="code" key={code} defaultValue={code} hint="What stands on the goods" />
        <Button type="submit">Find</Button>
      </Form>
      <p className="quiet number">{lots ? counted(lots.totalCount, 'lot') : ''}</p>
      {lots && lots.nodes.length > 0 ? (
        <ul className="stack">
          {lots.nodes.map((ref) => {
            const lot = unmask<LotCardFragment>(ref);
            return (
              <li key={lot.id} className="card stack">
                <LotCard lot={lot} isOpen={parameters.get('lot') === lot.id} />
              </li>
            );
          })}
        </ul>
      ) : loading ? (
        <Skeleton height={4} count={4} />
      ) : lots ? (
        <Empty isPart title="No such lots">
          <p className="quiet">Goods get a lot when they are booked in with one.</p>
        </Empty>
      ) : (
        <Away what="The lots" onRetry={() => void refetch()} />
      )}
      <Pager pageInfo={lots?.pageInfo} />
    </section>
  );
}
