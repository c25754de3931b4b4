import { Button, entered, Field } from '@agora/kit-ui';
import type { PriceListHeadFragment, PriceListUpdateInput } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { momentOf } from './price-list-texts.ts';

interface WindowFormProps {
  readonly list: PriceListHeadFragment;
  readonly isBusy: boolean;
  readonly onSave: (said: Omit<PriceListUpdateInput, 'priceListId'>) => Promise<boolean>;
}

/** When a list holds, and for whom; what is left empty has no bound. */
export function WindowForm({ list, isBusy, onSave }: WindowFormProps): ReactNode {
  const save = (form: HTMLFormElement) => {
    const { startsAt, endsAt, customerGroup } = entered(form, ['startsAt', 'endsAt', 'customerGroup']);
    const group = customerGroup.trim();
    return onSave({
      ...(startsAt === '' ? { removeStart: true } : { startsAt: momentOf(startsAt) }),
      // As it was: one that is over already would be refused.
      ...(endsAt === localOf(list.endsAt) ? {} : endsAt === '' ? { removeEnd: true } : { endsAt: momentOf(endsAt) }),
      ...(group === '' ? { removeCustomerGroup: true } : { customerGroup: group }),
    });
  };
  return (
    <details>
      <summary>When it holds, and for whom</summary>
      <Form
        className="card"
        aria-label="When it holds, and for whom"
        onSubmit={(event) => {
          event.preventDefault();
          void save(event.currentTarget);
        }}
      >
        <div className="fields">
          <Field label="From" name="startsAt" type="datetime-local" defaultValue={localOf(list.startsAt)} span={3} />
          <Field label="Until" name="endsAt" type="datetime-local" defaultValue={localOf(list.endsAt)} span={3} />
          <Field
            label="Group of customers"
            name="customerGroup"
            defaultValue={list.customerGroup ?? ''}
            hint="Its code; empty for everybody."
          />
          <div className="row">
            <Button type="submit" look="quiet" isPending={isBusy}>
              Save
            </Button>
          </div>
        </div>
      </Form>
    </details>
  );
}

/** A moment as such a field takes it, in the time of this place. */
function localOf(moment: string | null): string {
  if (moment === null) return '';
  const at = new Date(moment);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
