import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { PriceListHeadFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { PriceListEntriesSetDocument, VariantOfSkuDocument } from '../../generated/price-list-detail.ts';

interface EntryFormProps {
  readonly list: PriceListHeadFragment;
  readonly onChange: () => void;
}

/** Puts a price into a list, or another in its place: of what the warehouse calls so, from so many pieces on. */
export function EntryForm({ list, onChange }: EntryFormProps): ReactNode {
  const client = useApolloClient();
  const [set] = useMutation(PriceListEntriesSetDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const save = async (form: HTMLFormElement) => {
    const { sku, minQuantity, price } = entered(form, ['sku', 'minQuantity', 'price']);
    const isDone = await attempt(async () => {
      const found = await client.query({ query: VariantOfSkuDocument, variables: { sku: sku.trim() } });
      const variantId = found.data?.variant?.id;
      if (variantId === undefined)
        return found.error ? failureOf(null, found.error) : 'There is nothing with this SKU.';
      const entry = { variantId, minQuantity: Number(minQuantity) || 0, price: price.trim() };
      const input = { priceListId: list.id, entries: [entry], idempotencyKey: newKey() };
      const { data, error } = await set({ variables: { input } });
      return failureOf(data?.priceListEntriesSet, error);
    });
    if (!isDone) return;
    form.reset();
    onChange();
  };
  return (
    <Form
      className="card"
      aria-label="Set a price"
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <div className="fields">
        <Field label="SKU" name="sku" span={2} isRequired />
        <Field label="From pieces" name="minQuantity" inputMode="numeric" defaultValue="1" span={2} isRequired />
        <Field
          label={`Price in ${list.currency}`}
          name="price"
          inputMode="decimal"
          hint="As 24.90"
          span={2}
          isRequired
        />
        <OutcomeNotice outcome={outcome} done="The price is in the list." />
        <div className="row">
          <Button type="submit" look="quiet" isPending={isBusy}>
            Set the price
          </Button>
        </div>
      </div>
    </Form>
  );
}
