import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, ListField, newKey, Notice, paths, useFaults } from '@agora/kit-ui';
import type { PriceListKind } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { PriceListCreateDocument } from '../../generated/price-lists-console.ts';
import { kindNames, momentOf } from './price-list-texts.ts';

const kinds = Object.entries(kindNames).map(([value, text]) => ({ value, text }));

/** Makes a list without prices, as a draft: prices are put into it on its own page. */
export function NewPriceList(): ReactNode {
  const [create, { data, loading }] = useMutation(PriceListCreateDocument);
  const [failure, setFailure] = useState<string>();
  const faults = useFaults(data?.priceListCreate?.userErrors);
  const navigate = useNavigate();
  const save = async (form: HTMLFormElement) => {
    const given = entered(form, ['name', 'kind', 'currency', 'customerGroup', 'startsAt', 'endsAt', 'priority']);
    const input = {
      name: given.name,
      kind: given.kind as PriceListKind,
      currency: given.currency.trim().toUpperCase(),
      ...(given.customerGroup.trim() !== '' && { customerGroup: given.customerGroup.trim() }),
      startsAt: momentOf(given.startsAt),
      endsAt: momentOf(given.endsAt),
      priority: Number(given.priority) || 0,
      idempotencyKey: newKey(),
    };
    const answer = await create({ variables: { input } }).catch(() => undefined);
    const id = answer?.data?.priceListCreate?.priceList?.id;
    if (id !== undefined) void navigate(paths.consolePriceList(id));
    setFailure(answer?.data?.priceListCreate ? undefined : failureOf(null, answer?.error));
  };
  const shown = failure ?? faults['form'];
  return (
    <Form
      className="card"
      aria-label="New price list"
      validationErrors={faults}
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <div className="fields">
        {shown === undefined ? null : <Notice tone="danger">{shown}</Notice>}
        <Field label="Name" name="name" hint="Staff alone see it." isRequired />
        <ListField label="Kind" name="kind" options={kinds} defaultValue="SALE" fault={faults['kind']} span={4} />
        <Field label="Currency" name="currency" defaultValue="USD" maxLength={3} span={2} isRequired />
        <Field label="From" name="startsAt" type="datetime-local" hint="At once when left empty." span={3} />
        <Field label="Until" name="endsAt" type="datetime-local" hint="For ever when left empty." span={3} />
        <Field label="Group of customers" name="customerGroup" hint="Its code; empty for everybody." span={3} />
        <Field label="Priority" name="priority" inputMode="numeric" defaultValue="0" hint="0 to 1,000." span={3} />
        <div className="row">
          <Button type="submit" isPending={loading}>
            Make the list
          </Button>
        </div>
      </div>
    </Form>
  );
}
