import { useMutation, useQuery } from '@apollo/client/react';
import {
  Away,
  Badge,
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
import { WarehouseChangeDocument, WarehouseOpenDocument, WarehousesDocument } from '../generated/warehouses-console.ts';

/** Where goods lie. Staff open warehouses, and close them for goods that come in. */
export function Warehouses(): ReactNode {
  const { roles } = useSession();
  const mayChange = roles.some((role) => role === 'ADMIN');
  const { data, loading, refetch } = useQuery(WarehousesDocument, { fetchPolicy: 'cache-and-network' });
  const [change] = useMutation(WarehouseChangeDocument);
  const [open] = useMutation(WarehouseOpenDocument, { refetchQueries: [WarehousesDocument] });
  const { outcome, isBusy, attempt } = useAttempt();
  const warehouses = data?.warehouses?.map((one) => unmask<WarehouseRowFragment>(one));
  if (!warehouses) {
    return loading ? <Skeleton height={3} count={3} /> : <Away what="The warehouses" onRetry={() => void refetch()} />;
  }
  const turn = ({ id, isOpen, version }: WarehouseRowFragment) =>
    attempt(async () => {
      const input = { warehouseId: id, isOpen: !isOpen, expectedVersion: version, idempotencyKey: newKey() };
      const { data: answer, error } = await change({ variables: { input } });
      return failureOf(answer?.warehouseUpdate, error);
    });
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
      <OutcomeNotice outcome={outcome} done="Done." />
      <ul className="stack">
        {warehouses.map((one) => (
          <li key={one.id} className="card row" data-apart="">
            <span>
              {one.name} <span className="small quiet number">{one.code}</span>
            </span>
            <span className="row">
              <Badge tone={one.isOpen ? 'positive' : 'warning'}>{one.isOpen ? 'Open' : 'Closed'}</Badge>
              {mayChange ? (
                <Button
                  look="quiet"
                  isPending={isBusy}
                  aria-label={`${one.isOpen ? 'Close' : 'Open'} ${one.name}`}
                  onPress={() => void turn(one)}
                >
                  {one.isOpen ? 'Close' : 'Open'}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {mayChange ? (
        <Form
          className="row"
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
