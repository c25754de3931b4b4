import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, newKey, Notice, OutcomeNotice, useAttempt, useFaults } from '@agora/kit-ui';
import type { CatalogueVariantFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { ProductVariantUpdateDocument } from '../generated/catalogue-product.ts';

const names = ['quantityLimitPerCustomer'] as const;

/** How many pieces of a variant one customer may buy in all. */
export function VariantLimit({ variant }: { readonly variant: CatalogueVariantFragment }): ReactNode {
  const { id: variantId, sku, quantityLimitPerCustomer } = variant;
  const [update, { data }] = useMutation(ProductVariantUpdateDocument);
  const faults = useFaults(data?.productVariantUpdate?.userErrors, names);
  const { outcome, isBusy, attempt } = useAttempt();
  const save = async (form: HTMLFormElement) => {
    const typed = entered(form, names).quantityLimitPerCustomer.trim();
    const limit = typed === '' ? null : Number(typed);
    const input = { variantId, quantityLimitPerCustomer: limit, idempotencyKey: newKey() };
    await attempt(async () => {
      const answer = await update({ variables: { input } });
      const refused = answer.data?.productVariantUpdate?.userErrors ?? [];
      // What is wrong with the number stands at its field.
      return refused.some(({ field }) => field?.at(-1) === 'quantityLimitPerCustomer')
        ? ''
        : failureOf(answer.data?.productVariantUpdate, answer.error);
    });
  };
  return (
    <>
      <Form
        className="row"
        aria-label={`Limit of ${sku}`}
        validationErrors={faults}
        onSubmit={(event) => {
          event.preventDefault();
          void save(event.currentTarget);
        }}
      >
        <Field
          key={quantityLimitPerCustomer ?? ''}
          label="At most for each customer"
          name="quantityLimitPerCustomer"
          inputMode="numeric"
          pattern="[0-9]{1,4}"
          defaultValue={quantityLimitPerCustomer?.toString() ?? ''}
          hint="With what they bought before; as many as they like if empty"
        />
        <Button type="submit" look="quiet" isPending={isBusy}>
          Limit
        </Button>
      </Form>
      {faults['form'] === undefined && outcome?.fault !== '' ? (
        <OutcomeNotice
          outcome={outcome}
          done={
            quantityLimitPerCustomer === null
              ? 'Nothing limits it any more.'
              : `One customer may buy ${quantityLimitPerCustomer.toString()} from now on.`
          }
        />
      ) : null}
      {faults['form'] === undefined ? null : <Notice tone="danger">{faults['form']}</Notice>}
    </>
  );
}
