import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, ListField, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { PromotionInput } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { PromotionCodesAddDocument, PromotionCreateDocument } from '../generated/promotions-console.ts';

const names = ['name', 'kind', 'much', 'code', 'minimum', 'currency', 'lastDay'] as const;
type Typed = Record<(typeof names)[number], string>;

const kinds = [
  { value: 'PERCENT_OFF', text: 'Percent off goods' },
  { value: 'AMOUNT_OFF', text: 'Amount off goods' },
  { value: 'SHIPPING_PERCENT_OFF', text: 'Percent off shipping' },
] as const;

/** Writes a promotion of one of the commonest kinds as a draft; the others are written through the graph. */
export function NewPromotion({ onWritten }: { readonly onWritten: () => void }): ReactNode {
  const [create] = useMutation(PromotionCreateDocument);
  const [addCodes] = useMutation(PromotionCodesAddDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const write = async (typed: Typed) => {
    const input = { promotion: promotionOf(typed), idempotencyKey: newKey() };
    const { data, error } = await create({ variables: { input } });
    const promotionId = data?.promotionCreate?.promotion?.id;
    if (promotionId === undefined || typed.code.trim() === '') return failureOf(data?.promotionCreate, error);
    const codes = { promotionId, codes: [typed.code], idempotencyKey: newKey() };
    const added = await addCodes({ variables: { input: codes } });
    const fault = failureOf(added.data?.promotionCodesAdd, added.error);
    return fault === undefined ? undefined : `The draft is written, but has no code: ${fault}`;
  };
  const send = async (form: HTMLFormElement) => {
    const isDone = await attempt(() => write(entered(form, names)));
    if (isDone) form.reset();
    onWritten();
  };
  return (
    <>
      <Form
        className="card"
        aria-label="New promotion"
        onSubmit={(event) => {
          event.preventDefault();
          void send(event.currentTarget);
        }}
      >
        <div className="fields">
          <Field label="Name" name="name" maxLength={100} hint="Customers read it" span={3} isRequired />
          <ListField
            label="What it does"
            name="kind"
            defaultValue="PERCENT_OFF"
            options={kinds}
            fault={undefined}
            span={3}
          />
          <Field label="How much" name="much" inputMode="decimal" span={3} isRequired />
          <Field label="Code" name="code" maxLength={40} hint="Carts have it by themselves if empty" span={3} />
          <Field label="From this subtotal on" name="minimum" inputMode="decimal" hint="Any if empty" span={2} />
          <Field label="Currency of amounts" name="currency" defaultValue="USD" maxLength={3} span={2} isRequired />
          <Field label="Last day" name="lastDay" type="date" hint="No end if empty" span={2} />
          <div className="row">
            <Button type="submit" isPending={isBusy}>
              Write a draft
            </Button>
          </div>
        </div>
      </Form>
      <OutcomeNotice outcome={outcome} done="It is a draft: switch it on in the list." />
    </>
  );
}

function promotionOf({ name, kind, much, code, minimum, currency, lastDay }: Typed): PromotionInput {
  const amountOf = (text: string) => ({ amount: text.trim(), currency: currency.trim().toUpperCase() });
  const does = kinds.find((one) => one.value === kind)?.value ?? 'PERCENT_OFF';
  return {
    name,
    trigger: code.trim() === '' ? 'AUTOMATIC' : 'CODE',
    stacking: 'COMBINABLE',
    action: { kind: does, ...(does === 'AMOUNT_OFF' ? { amount: amountOf(much) } : { percent: much.trim() }) },
    ...(minimum.trim() !== '' && { conditions: { minimumSubtotal: amountOf(minimum) } }),
    ...(lastDay !== '' && { endsAt: endOf(lastDay) }),
  };
}

/** The end of a day where the staff is. */
function endOf(day: string): string {
  const end = new Date(`${day}T00:00`);
  end.setDate(end.getDate() + 1);
  return end.toISOString();
}
