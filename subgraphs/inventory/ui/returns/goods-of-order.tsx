import { useMutation, useQuery } from '@apollo/client/react';
import { Away, failureOf, newKey, OutcomeNotice, Skeleton, unmask, useAttempt } from '@agora/kit-ui';
import type { LeftGoodsOfOrderFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { LeftGoodsDocument, ReturnReceiveDocument } from '../generated/returns.ts';
import { ReturnForm } from './return-form.tsx';

interface GoodsOfOrderProps {
  readonly orderId: string;
  readonly number: string;
  readonly warehouses: readonly { readonly id: string; readonly name: string }[];
}

/** What left for an order and may come back. */
export function GoodsOfOrder({ orderId, number, warehouses }: GoodsOfOrderProps): ReactNode {
  const { data, loading, refetch } = useQuery(LeftGoodsDocument, {
    variables: { orderId },
    fetchPolicy: 'network-only',
  });
  const [receive] = useMutation(ReturnReceiveDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  if (!data) return loading ? <Skeleton height={5} /> : <Away what="The goods" onRetry={() => void refetch()} />;
  const left = data.reservation ? leftOf(unmask<LeftGoodsOfOrderFragment>(data.reservation)) : [];
  return (
    <article className="card stack" aria-label={`Order ${number}`}>
      <h2>{number}</h2>
      {left.length === 0 ? (
        <p className="quiet">Nothing that left for it may come back.</p>
      ) : (
        <ReturnForm
          left={left}
          warehouses={warehouses}
          isBusy={isBusy}
          onReturn={(warehouseId, lines) =>
            void attempt(async () => {
              if (lines.length === 0) return 'Please say how many came back.';
              const input = { orderId, warehouseId, lines: [...lines], idempotencyKey: newKey() };
              const { data: answer, error } = await receive({ variables: { input } });
              return failureOf(answer?.stockReturnReceive, error);
            })
          }
        />
      )}
      <OutcomeNotice outcome={outcome} done="Booked." />
    </article>
  );
}

/** By goods, whichever warehouses they left. */
function leftOf({ lines }: LeftGoodsOfOrderFragment) {
  const left = lines.flatMap(({ variant, committedQuantity, restockedQuantity }) =>
    variant ? [{ ...variant, outstanding: committedQuantity - restockedQuantity }] : [],
  );
  return [...Map.groupBy(left, ({ id }) => id).values()]
    .flatMap((all) => all.slice(0, 1).map((one) => ({ ...one, outstanding: sum(all) })))
    .filter(({ outstanding }) => outstanding > 0);
}

const sum = (all: readonly { readonly outstanding: number }[]) =>
  all.reduce((total, { outstanding }) => total + outstanding, 0);
