import { useMutation } from '@apollo/client/react';
import { Button, failureOf, newKey, OutcomeNotice, paths, Select, unmask, useAttempt } from '@agora/kit-ui';
import type { CountSummaryFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { CountStartDocument } from '../generated/counts-console.ts';

interface CountStartProps {
  readonly warehouses: readonly { readonly id: string; readonly name: string }[];
}

/** Begins to count all that lies in a warehouse, and goes on at the page of the count. */
export function CountStart({ warehouses }: CountStartProps): ReactNode {
  const [chosen, setChosen] = useState<string>();
  const [start] = useMutation(CountStartDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const navigate = useNavigate();
  const warehouseId = chosen ?? warehouses[0]?.id;
  if (warehouseId === undefined) return null;
  const begin = () =>
    attempt(async () => {
      const { data, error } = await start({ variables: { input: { warehouseId, idempotencyKey: newKey() } } });
      const begun = data?.stockCountStart?.stockCount;
      if (begun) await navigate(`${paths.console}/counts/${unmask<CountSummaryFragment>(begun).id}`);
      return failureOf(data?.stockCountStart, error);
    });
  return (
    <>
      <Form
        className="row"
        aria-label="Begin to count"
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <Select
          label="All that lies in"
          value={warehouseId}
          options={warehouses.map(({ id, name }) => ({ value: id, text: name }))}
          onChange={setChosen}
        />
        <Button type="submit" isPending={isBusy}>
          Begin to count
        </Button>
      </Form>
      <OutcomeNotice outcome={outcome} done="Begun." />
    </>
  );
}
