import { useMutation } from '@apollo/client/react';
import {
  Badge,
  Button,
  counted,
  entered,
  failureOf,
  Field,
  formatDay,
  formatMoney,
  isZero,
  newKey,
  Notice,
  useAttempt,
  words,
} from '@agora/kit-ui';
import type { SlotRowFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { DeliverySlotUpdateDocument } from '../generated/slots-console.ts';
import { weekdaysText } from './weekdays-text.ts';

type Change = Partial<Pick<SlotRowFragment, 'capacity' | 'cutOffMinutes' | 'isActive'>>;

/** A slot of a depot, and what of it changes from day to day. */
export function SlotRow({ slot }: { readonly slot: SlotRowFragment }): ReactNode {
  const { id: slotId, depot, startsAt, endsAt, timeZone, capacity, cutOffMinutes, surcharge, isActive } = slot;
  const [update] = useMutation(DeliverySlotUpdateDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const [isOpen, setOpen] = useState(false);
  const name = `${depot}, ${startsAt} to ${endsAt}`;
  const change = (changed: Change) =>
    attempt(async () => {
      const input = { slotId, ...changed, expectedVersion: slot.version, idempotencyKey: newKey() };
      const { data, error } = await update({ variables: { input } });
      return failureOf(data?.deliverySlotUpdate, error);
    });
  const send = async (form: HTMLFormElement) => {
    const numbers = entered(form, ['capacity', 'cutOffMinutes']);
    const changed = { capacity: Number(numbers.capacity), cutOffMinutes: Number(numbers.cutOffMinutes) };
    if (await change(changed)) setOpen(false);
  };
  return (
    <>
      <tr>
        <td className="number">{depot}</td>
        <td>
          {words(slot.shippingOptionCode)}
          {isZero(surcharge) ? null : <p className="small quiet">and {formatMoney(surcharge)}</p>}
        </td>
        <td className="number">
          {weekdaysText(slot.weekdays)}, {startsAt} to {endsAt}
          <p className="small quiet">
            {timeZone}, until {spanText(cutOffMinutes)} before
          </p>
        </td>
        <td className="end number">{String(capacity)}</td>
        <td className="number">
          {slot.booked.length === 0 ? <span className="quiet">None</span> : null}
          {slot.booked.map(({ day, parcels }) => (
            <p key={day} className="small">
              {formatDay(day)}: {String(parcels)}
            </p>
          ))}
        </td>
        <td>
          <Badge tone={isActive ? 'positive' : 'plain'}>{isActive ? 'Offered' : 'Paused'}</Badge>
          <span className="row">
            <Button
              look="link"
              aria-label={`${isActive ? 'Pause' : 'Offer'} the slot ${name}`}
              isPending={isBusy}
              onPress={() => void change({ isActive: !isActive })}
            >
              {isActive ? 'Pause' : 'Offer'}
            </Button>
            <Button
              look="link"
              aria-label={`Change the slot ${name}`}
              aria-expanded={isOpen}
              onPress={() => {
                setOpen(!isOpen);
              }}
            >
              Change
            </Button>
          </span>
          {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
        </td>
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={6}>
            <Form
              className="row"
              aria-label={`Change the slot ${name}`}
              onSubmit={(event) => {
                event.preventDefault();
                void send(event.currentTarget);
              }}
            >
              <Field
                label="Parcels a day"
                name="capacity"
                inputMode="numeric"
                defaultValue={String(capacity)}
                isRequired
              />
              <Field
                label="Cut-off, minutes before"
                name="cutOffMinutes"
                inputMode="numeric"
                defaultValue={String(cutOffMinutes)}
                isRequired
              />
              <Button type="submit" isPending={isBusy}>
                Save
              </Button>
            </Form>
          </td>
        </tr>
      ) : null}
    </>
  );
}

/** A span in hours where it is one of whole hours. */
function spanText(minutes: number): string {
  return minutes > 0 && minutes % 60 === 0 ? counted(minutes / 60, 'hour') : counted(minutes, 'minute');
}
