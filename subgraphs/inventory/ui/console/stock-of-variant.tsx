import { useMutation, useQuery } from '@apollo/client/react';
import { Away, failureOf, newKey, Notice, Skeleton, unmask } from '@agora/kit-ui';
import type { StockLevelRowFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { StockAdjustDocument, StockLevelsDocument, StockReceiveDocument } from '../generated/stock-console.ts';
import { StockForm } from './stock-form.tsx';

/** Where one thing lies, and how much of it. */
export function StockOfVariant({ variantId }: { readonly variantId: string }): ReactNode {
  const { data, loading, refetch } = useQuery(StockLevelsDocument, {
    variables: { variantId },
    fetchPolicy: 'network-only',
  });
  const [receive] = useMutation(StockReceiveDocument);
  const [adjust] = useMutation(StockAdjustDocument);
  const [outcome, setOutcome] = useState<{ readonly fault: string | undefined }>();
  const levels = data?.stockLevels?.map((level) => unmask<StockLevelRowFragment>(level));
  if (!levels) return loading ? <Skeleton height={4} /> : <Away what="The stock" onRetry={() => void refetch()} />;

  const book = async (warehouseId: string, kind: 'receive' | 'adjust', count: number) => {
    if (!Number.isInteger(count)) {
      setOutcome({ fault: 'Please give a whole number.' });
      return;
    }
    const key = { variantId, warehouseId, idempotencyKey: newKey() };
    const payload =
      kind === 'receive'
        ? (await receive({ variables: { input: { ...key, quantity: count } } })).data?.stockReceive
        : (await adjust({ variables: { input: { ...key, delta: count, reason: 'COUNTED' } } })).data?.stockAdjust;
    setOutcome({ fault: failureOf(payload) });
    await refetch();
  };

  return (
    <>
      {outcome ? (
        <Notice tone={outcome.fault === undefined ? 'positive' : 'danger'}>{outcome.fault ?? 'Booked.'}</Notice>
      ) : null}
      <div className="table-frame" tabIndex={0} role="group" aria-label="Stock by warehouse">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Warehouse</th>
              <th scope="col" className="end">
                There
              </th>
              <th scope="col" className="end">
                Put aside
              </th>
              <th scope="col" className="end">
                Free
              </th>
            </tr>
          </thead>
          <tbody>
            {levels.map(({ warehouse, onHand, reserved, available }) => (
              <tr key={warehouse.id}>
                <td>{warehouse.name}</td>
                <td className="end number">{onHand}</td>
                <td className="end number">{reserved}</td>
                <td className="end number">{available}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <StockForm warehouses={levels.map(({ warehouse }) => warehouse)} onBook={book} />
    </>
  );
}
