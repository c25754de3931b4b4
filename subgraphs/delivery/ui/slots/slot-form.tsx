import { useMutation } from '@apollo/client/react';
import { Button, Check, entered, failureOf, Field, ListField, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { DeliveryWeekday } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { DeliverySlotCreateDocument } from '../generated/slots-console.ts';
import { weekdayNames, weekdays } from './weekdays-text.ts';

const names = [
  'depot',
  'shippingOptionCode',
  'startsAt',
  'endsAt',
  'timeZone',
  'capacity',
  'cutOffMinutes',
  'surcharge',
] as const;

const shippingOptions = [
  { value: 'EXPRESS', text: 'Express' },
  { value: 'STANDARD', text: 'Standard' },
  { value: 'SAME_DAY', text: 'Same day' },
];

/** Makes a slot of a depot. */
export function SlotForm({ onMade }: { readonly onMade: () => void }): ReactNode {
  const [create] = useMutation(DeliverySlotCreateDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const [days, setDays] = useState<readonly DeliveryWeekday[]>(weekdays.filter((day) => day !== 'SUNDAY'));
  const send = async (form: HTMLFormElement) => {
    const { capacity, cutOffMinutes, surcharge, ...texts } = entered(form, names);
    const isDone = await attempt(async () => {
      const input = {
        ...texts,
        weekdays: days,
        capacity: Number(capacity),
        cutOffMinutes: Number(cutOffMinutes),
        surcharge: surcharge.trim() === '' ? null : { amount: surcharge.trim(), currency: 'USD' },
        idempotencyKey: newKey(),
      };
      const { data, error } = await create({ variables: { input } });
      return failureOf(data?.deliverySlotCreate, error);
    });
    if (!isDone) return;
    form.reset();
    onMade();
  };
  return (
    <section className="card stack" aria-labelledby="make-slot">
      <h2 id="make-slot">Make a slot</h2>
      <Form
        className="stack"
        aria-label="Make a slot"
        onSubmit={(event) => {
          event.preventDefault();
          void send(event.currentTarget);
        }}
      >
        <div className="fields">
          <Field
            label="Depot"
            name="depot"
            maxLength={20}
            hint="A state such as US-WA, or a country"
            span={3}
            isRequired
          />
          <ListField
            label="Shipping option"
            name="shippingOptionCode"
            defaultValue="EXPRESS"
            options={shippingOptions}
            fault={undefined}
            span={3}
          />
          <Field label="From" name="startsAt" type="time" span={2} isRequired />
          <Field label="To" name="endsAt" type="time" span={2} isRequired />
          <Field
            label="Time zone"
            name="timeZone"
            defaultValue={Intl.DateTimeFormat().resolvedOptions().timeZone}
            maxLength={60}
            span={2}
            isRequired
          />
          <Field label="Parcels a day" name="capacity" inputMode="numeric" span={2} isRequired />
          <Field
            label="Cut-off"
            name="cutOffMinutes"
            inputMode="numeric"
            defaultValue="720"
            hint="Minutes before its start"
            span={2}
            isRequired
          />
          <Field label="Surcharge" name="surcharge" inputMode="decimal" hint="USD; nothing if empty" span={2} />
        </div>
        <div className="row" role="group" aria-label="Days of the week">
          {weekdays.map((day) => (
            <Check
              key={day}
              isSelected={days.includes(day)}
              onChange={(isOn) => {
                setDays(weekdays.filter((one) => (one === day ? isOn : days.includes(one))));
              }}
            >
              {weekdayNames[day]}
            </Check>
          ))}
        </div>
        <div className="row">
          <Button type="submit" isPending={isBusy}>
            Make
          </Button>
        </div>
      </Form>
      <OutcomeNotice outcome={outcome} done="Customers can choose it now." />
    </section>
  );
}
