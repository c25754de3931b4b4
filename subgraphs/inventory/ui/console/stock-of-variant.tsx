import { useMutation, useQuery } from '@apollo/client/react';
import { Away, failureOf, newKey, OutcomeNotice, Skeleton, unmask, useAttempt } from '@agora/kit-ui';
import type { StockLevelRowFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import {
  StockAdjustDocument,
  StockLevelsDocument,
  StockReceiveDocument,
  StockSafetyDocument,
} from '../generated/stock-console.ts';
import { StockLedgerDocument } from '../generated/stock-ledger.ts';
import { faultOfLot, lotInput } from '../lots/typed-lot.ts';
import { TrackingForm } from '../serials/tracking-form.tsx';
import { SaleTerms } from './sale-terms.tsx';
import { type Booking, StockForm } from './stock-form.tsx';
import { StockLedger } from './stock-ledger.tsx';

/** Where one thing lies, and how much of it. */
export function StockOfVariant({ variantId }: { readonly variantId: string }): ReactNode {
  const { data, loading, refetch } = useQuery(StockLevelsDocument, {
    variables: { variantId },
    fetchPolicy: 'network-only',
  });
  const moved = { refetchQueries: [StockLevelsDocument, StockLedgerDocument], awaitRefetchQueries: true };
  const [receive] = useMutation(StockReceiveDocument, moved);
  const [adjust] = useMutation(StockAdjustDocument, moved);
  const [keep] = useMutation(StockSafetyDocument, moved);
  const { outcome, attempt } = useAttempt();
  const levels = data?.stockLevels?.map((level) => unmask<StockLevelRowFragment>(level));
  if (!levels) return loading ? <Skeleton height={4} /> : <Away what="The stock" onRetry={() => void refetch()} />;

  const isTracked = levels.some(({ isSerialTracked }) => isSerialTracked);
  const book = (warehouseId: string, { kind, count, reason, lot, serials }: Booking) =>
    attempt(async () => {
      if (!Number.isInteger(count)) return 'Please give a whole number.';
      const fault = faultOfLot(lot);
      if (fault !== undefined) return fault;
      const named = serials && { serials: [...serials] };
      const key = { variantId, warehouseId, idempotencyKey: newKey() };
      if (kind === 'receive') {
        const came = { ...key, quantity: count, ...(lot && { lot: lotInput(lot) }), ...named };
        const { data: answer, error } = await receive({ variables: { input: came } });
        return failureOf(answer?.stockReceive, error);
      }
      if (kind === 'safety') {
        const { data: answer, error } = await keep({ variables: { input: { ...key, quantity: count } } });
        return failureOf(answer?.stockSafetySet, error);
      }
      const { data: answer, error } = await adjust({
        variables: { input: { ...key, delta: count, reason, ...named } },
      });
      return failureOf(answer?.stockAdjust, error);
    });

  return (
    <>
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
                Kept
              </th>
              <th scope="col" className="end">
                Free
              </th>
            </tr>
          </thead>
          <tbody>
            {levels.map(({ warehouse, onHand, reserved, safetyStock, available }) => (
              <tr key={warehouse.id}>
                <td>{warehouse.name}</td>
                <td className="end number" data-label="There">
                  {onHand}
                </td>
                <td className="end number" data-label="Put aside">
                  {reserved}
                </td>
                <td className="end number" data-label="Kept">
                  {safetyStock}
                </td>
                <td className="end number" data-label="Free">
                  {available}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <StockForm warehouses={levels.map(({ warehouse }) => warehouse)} isTracked={isTracked} onBook={book} />
      <OutcomeNotice outcome={outcome} done="Booked." />
      <SaleTerms variantId={variantId} />
      <details>
        <summary>Serial numbers</summary>
        <TrackingForm
          variantId={variantId}
          isTracked={isTracked}
          places={levels.map(({ warehouse, onHand }) => ({ ...warehouse, onHand }))}
        />
      </details>
      <StockLedger variantId={variantId} />
    </>
  );
}
