import { useMutation } from '@apollo/client/react';
import { addressLines, Badge, Button, failureOf, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { WarehouseRowFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { WarehouseChangeDocument } from '../generated/warehouses-console.ts';
import { textOfAreas } from './areas.ts';
import { WarehouseForm } from './warehouse-form.tsx';

interface WarehouseCardProps {
  readonly warehouse: WarehouseRowFragment;
  readonly mayChange: boolean;
}

/** One warehouse: where it stands, whom it serves, and whether it takes goods in. */
export function WarehouseCard({ warehouse, mayChange }: WarehouseCardProps): ReactNode {
  const { id, code, name, isOpen, version, address, serves } = warehouse;
  const [isEdited, setEdited] = useState(false);
  const [change] = useMutation(WarehouseChangeDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const turn = () =>
    attempt(async () => {
      const input = { warehouseId: id, isOpen: !isOpen, expectedVersion: version, idempotencyKey: newKey() };
      const { data, error } = await change({ variables: { input } });
      return failureOf(data?.warehouseUpdate, error);
    });
  return (
    <>
      <div className="row" data-apart="">
        <span>
          {name} <span className="small quiet number">{code}</span>
        </span>
        <span className="row">
          <Badge tone={isOpen ? 'positive' : 'warning'}>{isOpen ? 'Open' : 'Closed'}</Badge>
          {mayChange ? (
            <>
              <Button
                look="quiet"
                isPending={isBusy}
                aria-label={`${isOpen ? 'Close' : 'Open'} ${name}`}
                onPress={() => void turn()}
              >
                {isOpen ? 'Close' : 'Open'}
              </Button>
              <Button
                look="quiet"
                aria-expanded={isEdited}
                aria-label={`Change ${name}`}
                onPress={() => setEdited(!isEdited)}
              >
                Change
              </Button>
            </>
          ) : null}
        </span>
      </div>
      <p className="small quiet">{address ? addressLines(address).join(', ') : 'Nobody says where it stands.'}</p>
      {serves.length === 0 ? null : <p className="small quiet">Serves {textOfAreas(serves)}</p>}
      <OutcomeNotice outcome={outcome} done="Done." />
      {isEdited ? <WarehouseForm warehouse={warehouse} /> : null}
    </>
  );
}
