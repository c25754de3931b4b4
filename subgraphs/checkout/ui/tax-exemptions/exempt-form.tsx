import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, ListField, newKey, OutcomeNotice, useAttempt, words } from '@agora/kit-ui';
import type { TaxExemptionReason } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { TaxExemptionCreateDocument } from '../generated/exemptions-console.ts';

const names = ['reason', 'country', 'region', 'certificateNumber', 'lastDay'] as const;
const reasons: readonly TaxExemptionReason[] = ['RESALE', 'GOVERNMENT', 'CHARITY', 'EDUCATION', 'DIPLOMATIC', 'OTHER'];
const dayMs = 24 * 60 * 60 * 1_000;

interface ExemptFormProps {
  readonly holder: { readonly customerId: string } | { readonly customerGroup: string };
  readonly onWritten: () => void;
}

/** Writes down that a customer, or all of a group, are exempt from now on. */
export function ExemptForm({ holder, onWritten }: ExemptFormProps): ReactNode {
  const [create] = useMutation(TaxExemptionCreateDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const send = async (form: HTMLFormElement) => {
    const { reason, country, region, certificateNumber, lastDay } = entered(form, names);
    const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
    const isDone = await attempt(async () => {
      const input = {
        ...holder,
        reason: reasons.find((one) => one === reason) ?? 'OTHER',
        country: orNull(country)?.toUpperCase() ?? null,
        region: orNull(region),
        certificateNumber: orNull(certificateNumber),
        validTo: lastDay === '' ? null : new Date(Date.parse(lastDay) + dayMs).toISOString(),
        idempotencyKey: newKey(),
      };
      const { data, error } = await create({ variables: { input } });
      return failureOf(data?.taxExemptionCreate, error);
    });
    if (!isDone) return;
    form.reset();
    onWritten();
  };
  return (
    <>
      <Form
        className="card"
        aria-label="Exempt from tax"
        onSubmit={(event) => {
          event.preventDefault();
          void send(event.currentTarget);
        }}
      >
        <div className="fields">
          <ListField
            label="Why"
            name="reason"
            defaultValue="RESALE"
            options={reasons.map((reason) => ({ value: reason, text: words(reason) }))}
            fault={undefined}
            span={3}
          />
          <Field label="Certificate" name="certificateNumber" maxLength={60} span={3} />
          <Field label="Country" name="country" maxLength={2} hint="Two letters; anywhere if empty" span={2} />
          <Field label="Region" name="region" maxLength={60} hint="All of the country if empty" span={2} />
          <Field label="Last day" name="lastDay" type="date" hint="No end if empty" span={2} />
          <div className="row">
            <Button type="submit" isPending={isBusy}>
              Exempt
            </Button>
          </div>
        </div>
      </Form>
      <OutcomeNotice outcome={outcome} done="It holds for what they buy from now on." />
    </>
  );
}
