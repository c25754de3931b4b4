import { useMutation, useQuery } from '@apollo/client/react';
import {
  Away,
  Button,
  entered,
  failureOf,
  Field,
  newKey,
  OutcomeNotice,
  Skeleton,
  unmask,
  useAttempt,
  useSession,
} from '@agora/kit-ui';
import type { WarehouseRowFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { WarehouseOpenDocument, WarehousesDocument } from '../generated/warehouses-console.ts';
import { WarehouseCard } from './warehouse-card.tsx';

/** Where goods lie. Staff open warehouses, say where they stand and whom they serve, and close them for goods that come in. */
export function Warehouses(): ReactNode {
  const { roles } = useSession();
  const mayChange = roles.some((role) => role === 'ADMIN');
  const { data, loading, refetch } = useQuery(WarehousesDocument, { fetchPolicy: 'cache-and-network' });
  const [open] = useMutation(WarehouseOpenDocument, { refetchQueries: [WarehousesDocument] });
  const { outcome, isBusy, attempt } = useAttempt();
  const warehouses = data?.warehouses?.map((one) => unmask<WarehouseRowFragment>(one));
  if (!warehouses) {
    return loading ? <Skeleton height={3} count={3} /> : <Away what="The warehouses" onRetry={() => void refetch()} />;
  }
  const add = async (form: HTMLFormElement) => {
    const isAdded = await attempt(async () => {
      const input = { ...entered(form, ['code', 'name']), idempotencyKey: newKey() };
      const { data: answer, error } = await open({ variables: { input } });
      return failureOf(answer?.warehouseCreate, error);
    });
    if (isAdded) form.reset();
  };
  return (
    <>
      <ul className="stack">
        {warehouses.map((one) => (
          <li key={one.id} className="card stack">
            <WarehouseCard warehouse={one} mayChange={mayChange} />
          </li>
        ))}
      </ul>
      <OutcomeNotice outcome={outcome} done="Opened." />
      {mayChange ? (
        <Form
          className="card row"
          aria-label="Open a warehouse"
          onSubmit={(event) => {
            event.preventDefault();
            void add(event.currentTarget);
          }}
        >
          <Field label="Code" name="code" span={2} hint="Such as EAST" isRequired />
          <Field label="Name" name="name" span={4} isRequired />
          <Button type="submit" isPending={isBusy}>
            Open a warehouse
          </Button>
        </Form>
      ) : null}
    </>
  );
}
