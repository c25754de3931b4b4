import { useMutation } from '@apollo/client/react';
import { Button, counted, failureOf, Field, newKey, OutcomeNotice, Select, useAttempt } from '@agora/kit-ui';
import type { BackorderKind, SaleTermsQuery } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { BackorderTermsSetDocument, SaleTermsDocument } from '../generated/sale-terms.ts';

const kinds = [
  { value: 'DENY', text: 'It cannot be ordered' },
  { value: 'BACKORDER', text: 'It can be ordered' },
  { value: 'PREORDER', text: 'It is not out yet, and can be ordered' },
] as const satisfies { value: BackorderKind; text: string }[];

interface BackorderFormProps {
  readonly variantId: string;
  readonly terms: NonNullable<SaleTermsQuery['backorderPolicy']>;
}

/** Whether one thing can be ordered that is not there, and how many of it. */
export function BackorderForm({ variantId, terms }: BackorderFormProps): ReactNode {
  const [set] = useMutation(BackorderTermsSetDocument, { refetchQueries: [SaleTermsDocument] });
  const [kind, setKind] = useState<BackorderKind>(terms.kind);
  const { outcome, isBusy, attempt } = useAttempt();
  const save = (typed: FormData) =>
    attempt(async () => {
      const limit = Number(typed.get('limit'));
      if (kind !== 'DENY' && !Number.isInteger(limit)) return 'Please give a whole number.';
      const until = typed.get('until');
      const input = {
        ...{ variantId, kind, idempotencyKey: newKey() },
        ...(kind !== 'DENY' && { limit }),
        // At noon in Greenwich it is that day almost everywhere, so it is shown as it was typed.
        ...(typeof until === 'string' && { until: `${until}T12:00:00.000Z` }),
      };
      const { data, error } = await set({ variables: { input } });
      return failureOf(data?.backorderPolicySet, error);
    });
  return (
    <Form
      className="stack"
      aria-label="When there is none"
      onSubmit={(event) => {
        event.preventDefault();
        void save(new FormData(event.currentTarget));
      }}
    >
      <div className="row">
        <Select label="Orders" value={kind} options={kinds} onChange={setKind} />
        {kind === 'DENY' ? null : (
          <Field
            label="At most"
            name="limit"
            inputMode="numeric"
            defaultValue={String(terms.limit || 10)}
            hint={`${counted(terms.waiting, 'piece')} promised now`}
            isRequired
          />
        )}
        {kind === 'PREORDER' ? (
          <Field label="Out on" name="until" type="date" defaultValue={terms.until?.slice(0, 10) ?? ''} isRequired />
        ) : null}
        <Button type="submit" look="quiet" isPending={isBusy}>
          Save
        </Button>
      </div>
      <OutcomeNotice outcome={outcome} done="Saved." />
    </Form>
  );
}
