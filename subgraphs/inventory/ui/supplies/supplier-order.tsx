import { useMutation } from '@apollo/client/react';
import { Badge, Button, failureOf, formatDay, newKey, OutcomeNotice, useAttempt, words } from '@agora/kit-ui';
import type { SupplierOrderCardFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import {
  SupplierOrderCancelDocument,
  SupplierOrderReceiveDocument,
  SupplierOrderSendDocument,
} from '../generated/supplies-console.ts';
import { faultOfLot, lotInput } from '../lots/typed-lot.ts';
import { ArrivalForm } from './arrival-form.tsx';
import { FoldedGoods } from './folded-goods.tsx';

/** What was ordered of a supplier, to be sent, received in part or called off. */
export function SupplierOrder({ order }: { readonly order: SupplierOrderCardFragment }): ReactNode {
  const { id, number, status, supplier, warehouse, expectedAt, lateSince } = order;
  const [receive] = useMutation(SupplierOrderReceiveDocument);
  const [send] = useMutation(SupplierOrderSendDocument);
  const [cancel] = useMutation(SupplierOrderCancelDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const name = number ?? `Draft for ${supplier.name}`;
  const lines = order.lines.map(({ variant, quantity, receivedQuantity, outstandingQuantity }) => ({
    variantId: variant?.id ?? '',
    sku: variant?.sku ?? 'Unknown',
    quantity,
    received: receivedQuantity,
    outstanding: outstandingQuantity,
  }));
  const awaited = lines.filter(({ variantId, outstanding }) => variantId !== '' && outstanding > 0);
  const isUnderway = status === 'ORDERED' || status === 'PARTLY_RECEIVED';
  const input = { replenishmentId: id, idempotencyKey: newKey() };
  return (
    <article className="stack" aria-label={name}>
      <div className="row" data-apart="">
        <h2>{name}</h2>
        <p className="row">
          {lateSince && isUnderway ? <Badge tone="danger">Late</Badge> : null}
          <Badge>{words(status)}</Badge>
        </p>
      </div>
      <p className="quiet">
        {supplier.name} to {warehouse.name}
        {expectedAt ? `, by ${formatDay(expectedAt)}` : ''}
      </p>
      <FoldedGoods name={name} lines={lines}>
        {isUnderway ? (
          <ArrivalForm
            label={`What came of ${name}`}
            awaited={awaited}
            isBusy={isBusy}
            takesLots
            onArrive={(came) =>
              void attempt(async () => {
                const fault = came.map(({ lot }) => faultOfLot(lot)).find((one) => one !== undefined);
                if (fault !== undefined) return fault;
                const arrived = came.map(({ lot, serials, ...line }) => ({
                  ...line,
                  ...(lot && { lot: lotInput(lot) }),
                  ...(serials && { serials }),
                }));
                const { data, error } = await receive({ variables: { input: { ...input, lines: arrived } } });
                return failureOf(data?.replenishmentReceive, error);
              })
            }
          />
        ) : null}
      </FoldedGoods>
      <OutcomeNotice outcome={outcome} done="Booked." />
      <p className="row">
        {status === 'DRAFT' ? (
          <Button
            isPending={isBusy}
            onPress={() =>
              void attempt(async () => {
                const { data, error } = await send({ variables: { input } });
                return failureOf(data?.replenishmentSend, error);
              })
            }
          >
            Send now
          </Button>
        ) : null}
        {status === 'DRAFT' || isUnderway ? (
          <Button
            look="quiet"
            isPending={isBusy}
            onPress={() =>
              void attempt(async () => {
                const { data, error } = await cancel({ variables: { input } });
                return failureOf(data?.replenishmentCancel, error);
              })
            }
          >
            Call off what is missing
          </Button>
        ) : null}
      </p>
    </article>
  );
}
