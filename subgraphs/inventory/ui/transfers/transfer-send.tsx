import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Check, failureOf, Field, newKey, OutcomeNotice, Select, useAttempt } from '@agora/kit-ui';
import { Fragment, type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { type FoundVariant, VariantFinder } from '../find/variant-finder.tsx';
import { TransferPlacesDocument, TransferSendDocument } from '../generated/transfer-send.ts';
import { SerialsField } from '../serials/serials-field.tsx';
import { typedSerials } from '../serials/typed-serials.ts';
import { TransfersDocument } from '../generated/transfers-console.ts';

/** Sends goods from one warehouse to another. */
export function TransferSend(): ReactNode {
  const { data } = useQuery(TransferPlacesDocument, { fetchPolicy: 'cache-and-network' });
  const [send] = useMutation(TransferSendDocument, { refetchQueries: [TransfersDocument] });
  const { outcome, isBusy, attempt } = useAttempt();
  const [goods, setGoods] = useState<readonly FoundVariant[]>([]);
  const [hasSerials, setHasSerials] = useState(false);
  const [from, setFrom] = useState<string>();
  const [to, setTo] = useState<string>();
  const warehouses = data?.warehouses ?? [];
  const fromWarehouseId = from ?? warehouses[0]?.id;
  const open = warehouses.filter(({ id, isOpen }) => isOpen && id !== fromWarehouseId);
  const toWarehouseId = open.find(({ id }) => id === to)?.id ?? open[0]?.id;
  if (fromWarehouseId === undefined || toWarehouseId === undefined) return null;

  const post = async (form: HTMLFormElement) => {
    const isSent = await attempt(async () => {
      const typed = new FormData(form);
      const lines = goods.map(({ id }) => {
        const serials = typedSerials(typed, id);
        return { variantId: id, quantity: Number(typed.get(id)), ...(serials && { serials }) };
      });
      if (lines.some(({ quantity }) => !Number.isInteger(quantity) || quantity < 1))
        return 'Please give whole numbers.';
      const input = { fromWarehouseId, toWarehouseId, lines, idempotencyKey: newKey() };
      const { data: answer, error } = await send({ variables: { input } });
      const available = answer?.stockTransferSend?.userErrors[0]?.available;
      const failure = failureOf(answer?.stockTransferSend, error);
      return typeof available === 'number' ? `Only ${available.toLocaleString('en-US')} are free there.` : failure;
    });
    if (isSent) setGoods([]);
  };

  return (
    <section className="card stack" aria-labelledby="send">
      <h2 id="send">Send goods</h2>
      <VariantFinder action="Add" onFind={(found) => setGoods([...goods.filter(({ id }) => id !== found.id), found])} />
      {goods.length === 0 ? null : (
        <Form
          className="stack"
          aria-label="Send goods"
          onSubmit={(event) => {
            event.preventDefault();
            void post(event.currentTarget);
          }}
        >
          <div className="row">
            <Select label="From" value={fromWarehouseId} options={warehouses.map(optionOf)} onChange={setFrom} />
            <Select label="To" value={toWarehouseId} options={open.map(optionOf)} onChange={setTo} />
          </div>
          <Check isSelected={hasSerials} onChange={setHasSerials}>
            Some of them have serial numbers
          </Check>
          <div className="fields">
            {goods.map(({ id, sku, title }) => (
              <Fragment key={id}>
                <Field label={`How many of ${sku}`} hint={title} name={id} span={3} inputMode="numeric" isRequired />
                {hasSerials ? <SerialsField name={id} sku={sku} /> : null}
              </Fragment>
            ))}
          </div>
          <p className="row">
            <Button type="submit" isPending={isBusy}>
              Send
            </Button>
            <Button look="quiet" onPress={() => setGoods([])}>
              Begin anew
            </Button>
          </p>
        </Form>
      )}
      <OutcomeNotice outcome={outcome} done="They are on their way." />
    </section>
  );
}

const optionOf = ({ id, name }: { readonly id: string; readonly name: string }) => ({ value: id, text: name });
