import { useMutation, useQuery } from '@apollo/client/react';
import {
  Button,
  entered,
  failureOf,
  Field,
  ListField,
  newKey,
  OutcomeNotice,
  useAttempt,
  useFaults,
} from '@agora/kit-ui';
import type { WarehouseRowFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { WarehouseChangeDocument, WarehouseCountriesDocument } from '../generated/warehouses-console.ts';
import { areasIn, textOfAreas } from './areas.ts';

const names = ['name', 'line1', 'line2', 'city', 'region', 'postalCode', 'country', 'serves'] as const;

/** Says what a warehouse is called, where it stands, and where its parcels go. */
export function WarehouseForm({ warehouse }: { readonly warehouse: WarehouseRowFragment }): ReactNode {
  const { id, name, version, address, serves } = warehouse;
  const { data } = useQuery(WarehouseCountriesDocument);
  const [change, changed] = useMutation(WarehouseChangeDocument);
  const faults = useFaults(changed.data?.warehouseUpdate?.userErrors, names);
  const { outcome, isBusy, attempt } = useAttempt();
  const nowhere = { value: '', text: 'Nobody says' };
  const countries = (data?.addressCountries ?? []).map(({ code, name: text }) => ({ value: code, text }));
  // Until they are known, the one that it has.
  const known = countries.length > 0 || !address ? countries : [{ value: address.country, text: address.country }];

  const save = (form: HTMLFormElement) =>
    attempt(async () => {
      const { name: called, serves: areas, country, ...typed } = entered(form, names);
      const lines = Object.fromEntries(
        Object.entries(typed).map(([field, text]) => [field, text.trim() === '' ? null : text]),
      );
      const input = {
        warehouseId: id,
        name: called,
        address: country === '' ? null : { ...lines, line1: typed.line1, city: typed.city, country },
        serves: areasIn(areas),
        expectedVersion: version,
        idempotencyKey: newKey(),
      };
      const { data: answer, error } = await change({ variables: { input } });
      return failureOf(answer?.warehouseUpdate, error);
    });

  return (
    <Form
      className="stack"
      validationErrors={faults}
      aria-label={`Change ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <div className="fields">
        <Field label="Name" name="name" defaultValue={name} maxLength={100} isRequired />
        <ListField
          key={known.length}
          label="Country"
          name="country"
          options={[nowhere, ...known]}
          defaultValue={address?.country ?? ''}
          fault={faults['country']}
        />
        <Field label="Street and number" name="line1" defaultValue={address?.line1 ?? ''} maxLength={200} />
        <Field label="Gate, building (optional)" name="line2" defaultValue={address?.line2 ?? ''} maxLength={200} />
        <Field label="City" name="city" span={2} defaultValue={address?.city ?? ''} maxLength={100} />
        <Field label="State or province" name="region" span={2} defaultValue={address?.region ?? ''} maxLength={100} />
        <Field
          label="Postal code"
          name="postalCode"
          span={2}
          defaultValue={address?.postalCode ?? ''}
          maxLength={100}
        />
        <Field
          label="Serves besides"
          name="serves"
          isLong
          hint="Countries, or regions of them, such as CA, US-NY"
          defaultValue={textOfAreas(serves)}
        />
      </div>
      <OutcomeNotice outcome={outcome} done="Saved." />
      <p className="row">
        <Button type="submit" isPending={isBusy}>
          Save
        </Button>
      </p>
    </Form>
  );
}
