import { useMutation } from '@apollo/client/react';
import { Badge, Button, failureOf, formatMoment, newKey, OutcomeNotice, useAttempt, words } from '@agora/kit-ui';
import type { TransferCardFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { TransferCancelDocument, TransferReceiveDocument } from '../generated/transfers-console.ts';
import { ArrivalForm, type Arrived } from './arrival-form.tsx';
import { FoldedGoods } from './folded-goods.tsx';

/** Goods on their way to another warehouse, to be received in part, given up, or put back. */
export function TransferCard({ transfer }: { readonly transfer: TransferCardFragment }): ReactNode {
  const { id, number, status, from, to, sentAt } = transfer;
  const [receive] = useMutation(TransferReceiveDocument);
  const [cancel] = useMutation(TransferCancelDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const lines = transfer.lines.map(({ variant, quantity, receivedQuantity, inTransitQuantity }) => ({
    variantId: variant?.id ?? '',
    sku: variant?.sku ?? 'Unknown',
    quantity,
    received: receivedQuantity,
    outstanding: inTransitQuantity,
  }));
  const awaited = lines.filter(({ variantId, outstanding }) => variantId !== '' && outstanding > 0);
  const isUnderway = status === 'IN_TRANSIT' || status === 'PARTLY_RECEIVED';
  const input = { transferId: id, idempotencyKey: newKey() };
  const book = (came: readonly Arrived[], restIsLost: boolean) =>
    void attempt(async () => {
      const arrived = came.map(({ variantId, quantity, serials }) => ({
        variantId,
        quantity,
        ...(serials && { serials }),
      }));
      const { data, error } = await receive({ variables: { input: { ...input, lines: arrived, restIsLost } } });
      return failureOf(data?.stockTransferReceive, error);
    });
  return (
    <article className="stack" aria-label={number}>
      <div className="row" data-apart="">
        <h2>{number}</h2>
        <Badge>{words(status)}</Badge>
      </div>
      <p className="quiet">
        {from.name} to {to.name}, sent {formatMoment(sentAt)}
      </p>
      <FoldedGoods name={number} lines={lines}>
        {isUnderway ? (
          <ArrivalForm
            label={`What came of ${number}`}
            awaited={awaited}
            isBusy={isBusy}
            onArrive={(came) => book(came, false)}
          />
        ) : null}
      </FoldedGoods>
      <OutcomeNotice outcome={outcome} done="Booked." />
      {isUnderway ? (
        <p className="row">
          <Button look="quiet" isPending={isBusy} onPress={() => book([], true)}>
            The rest is lost
          </Button>
          <Button
            look="quiet"
            isPending={isBusy}
            onPress={() =>
              void attempt(async () => {
                const { data, error } = await cancel({ variables: { input } });
                return failureOf(data?.stockTransferCancel, error);
              })
            }
          >
            Put the rest back
          </Button>
        </p>
      ) : null}
    </article>
  );
}
