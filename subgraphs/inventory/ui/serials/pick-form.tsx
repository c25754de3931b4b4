import { useMutation, useQuery } from '@apollo/client/react';
import {
  Away,
  Badge,
  Button,
  counted,
  failureOf,
  newKey,
  OutcomeNotice,
  Skeleton,
  unmask,
  useAttempt,
  words,
} from '@agora/kit-ui';
import type { PickedGoodsOfOrderFragment, SerialCardFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { PickedGoodsDocument, SerialsPickDocument } from '../generated/serials-console.ts';
import { SerialsField } from './serials-field.tsx';
import { typedSerials } from './typed-serials.ts';

interface PickFormProps {
  readonly orderId: string;
  readonly number: string;
}

/** Which pieces an order gets or got, and the way to say others. */
export function PickForm({ orderId, number }: PickFormProps): ReactNode {
  const { data, loading, refetch } = useQuery(PickedGoodsDocument, {
    variables: { orderId },
    fetchPolicy: 'network-only',
  });
  const [pick] = useMutation(SerialsPickDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  if (!data) return loading ? <Skeleton height={5} /> : <Away what="The goods" onRetry={() => void refetch()} />;
  const found = data.reservation ? unmask<PickedGoodsOfOrderFragment>(data.reservation) : undefined;
  const goods = found ? goodsOf(found) : [];
  const pieces = (found?.serials ?? []).map((piece) => unmask<SerialCardFragment>(piece));
  const onPick = async (form: HTMLFormElement) => {
    const isPicked = await attempt(async () => {
      const typed = new FormData(form);
      const lines = goods.flatMap(({ id: variantId }) => {
        const serials = typedSerials(typed, variantId);
        return serials ? [{ variantId, serials }] : [];
      });
      if (lines.length === 0) return 'Please give a serial number.';
      const input = { orderId, lines, idempotencyKey: newKey() };
      const { data: answer, error } = await pick({ variables: { input } });
      return failureOf(answer?.stockSerialsPick, error);
    });
    if (isPicked) form.reset();
  };
  return (
    <article className="card stack" aria-label={`Order ${number}`}>
      <h2>{number}</h2>
      {pieces.length === 0 ? (
        <p className="quiet">No piece with a serial number is picked for it or left with it.</p>
      ) : (
        <ul className="stack">
          {pieces.map(({ id, number: serial, status, variant, isNamed }) => (
            <li key={id} className="row" data-apart="">
              <span>
                {serial} <span className="small quiet number">{variant?.sku}</span>
              </span>
              <span className="row">
                {isNamed ? null : <span className="small quiet">Came in first</span>}
                <Badge>{words(status)}</Badge>
              </span>
            </li>
          ))}
        </ul>
      )}
      {goods.length === 0 ? (
        <p className="quiet">Nothing is put aside for it, and nothing left with it.</p>
      ) : (
        <Form
          className="stack"
          aria-label={`Pick for ${number}`}
          onSubmit={(event) => {
            event.preventDefault();
            void onPick(event.currentTarget);
          }}
        >
          <div className="fields">
            {goods.map(({ id, sku, title, quantity, places }) => (
              <SerialsField
                key={id}
                name={id}
                sku={sku}
                hint={`${title}: ${counted(quantity, 'piece')} from ${places}. One number on each line`}
              />
            ))}
          </div>
          <OutcomeNotice outcome={outcome} done="Picked." />
          <p className="row">
            <Button type="submit" isPending={isBusy}>
              Pick these
            </Button>
          </p>
        </Form>
      )}
    </article>
  );
}

/** By goods, with the warehouses that they come from. */
function goodsOf({ lines }: PickedGoodsOfOrderFragment) {
  const ordered = lines.flatMap(({ variant, warehouse, quantity, releasedQuantity }) =>
    variant && quantity > releasedQuantity
      ? [{ ...variant, quantity: quantity - releasedQuantity, place: warehouse.name }]
      : [],
  );
  return [...Map.groupBy(ordered, ({ id }) => id).values()].flatMap((all) =>
    all.slice(0, 1).map((one) => ({
      ...one,
      quantity: all.reduce((sum, { quantity }) => sum + quantity, 0),
      places: [...new Set(all.map(({ place }) => place))].join(' and '),
    })),
  );
}
