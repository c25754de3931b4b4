import { useMutation } from '@apollo/client/react';
import { Button, failureOf, Field, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { RestockSetDocument } from '../generated/sale-terms.ts';

/** Says to customers when more of one thing come. */
export function RestockForm({ variantId }: { readonly variantId: string }): ReactNode {
  const [set] = useMutation(RestockSetDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const save = (day: FormDataEntryValue | null) =>
    attempt(async () => {
      // At noon in Greenwich it is that day almost everywhere, so customers see it as it was typed.
      const restockAt = typeof day === 'string' && day !== '' ? `${day}T12:00:00.000Z` : null;
      const { data, error } = await set({ variables: { input: { variantId, restockAt, idempotencyKey: newKey() } } });
      return failureOf(data?.stockRestockSet, error);
    });
  return (
    <Form
      className="stack"
      aria-label="When more come"
      onSubmit={(event) => {
        event.preventDefault();
        void save(new FormData(event.currentTarget).get('restock'));
      }}
    >
      <div className="row">
        <Field label="More come on" name="restock" type="date" hint="Left empty, as suppliers are asked for them" />
        <Button type="submit" look="quiet" isPending={isBusy}>
          Tell customers
        </Button>
      </div>
      <OutcomeNotice outcome={outcome} done="Customers are told so." />
    </Form>
  );
}
