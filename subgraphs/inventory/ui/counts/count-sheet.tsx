import { useMutation } from '@apollo/client/react';
import { Button, Check, failureOf, Field, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import { Fragment, type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { CountDocument, CountRecordDocument } from '../generated/count-console.ts';
import { SerialsField } from '../serials/serials-field.tsx';
import { typedSerials } from '../serials/typed-serials.ts';
import type { CountLine } from './count-lines.tsx';

interface CountSheetProps {
  readonly countId: string;
  readonly lines: readonly CountLine[];
}

/** Takes down how many there are. What is left empty is not counted. */
export function CountSheet({ countId, lines }: CountSheetProps): ReactNode {
  const [record] = useMutation(CountRecordDocument, { refetchQueries: [CountDocument], awaitRefetchQueries: true });
  const { outcome, isBusy, attempt } = useAttempt();
  const [looksWrong, setLooksWrong] = useState(false);
  const [hasSerials, setHasSerials] = useState(false);
  const [isSure, setSure] = useState(false);

  const takeDown = async (form: HTMLFormElement) => {
    const isTaken = await attempt(async () => {
      const typed = lines.flatMap(({ variant }) => {
        const entries = new FormData(form);
        const text = variant ? entries.get(variant.id) : null;
        if (!variant || typeof text !== 'string' || text.trim() === '') return [];
        const serials = typedSerials(entries, variant.id);
        return [{ variantId: variant.id, counted: Number(text), ...(serials && { serials }) }];
      });
      if (typed.length === 0) return 'Please give a number.';
      if (typed.some(({ counted }) => !Number.isInteger(counted))) return 'Please give whole numbers.';
      const input = { countId, lines: typed, acceptImplausible: isSure, idempotencyKey: newKey() };
      const { data, error } = await record({ variables: { input } });
      setLooksWrong(data?.stockCountRecord?.userErrors[0]?.code === 'IMPLAUSIBLE_QUANTITY');
      return failureOf(data?.stockCountRecord, error);
    });
    if (!isTaken) return;
    setSure(false);
    form.reset();
  };

  return (
    <Form
      className="card stack"
      aria-label="Take down what was counted"
      onSubmit={(event) => {
        event.preventDefault();
        void takeDown(event.currentTarget);
      }}
    >
      <Check isSelected={hasSerials} onChange={setHasSerials}>
        Some of them have serial numbers
      </Check>
      <div className="fields">
        {lines.map(({ variant }) =>
          variant ? (
            <Fragment key={variant.id}>
              <Field
                label={`Counted of ${variant.sku}`}
                hint={variant.title}
                name={variant.id}
                span={3}
                inputMode="numeric"
              />
              {hasSerials ? <SerialsField name={variant.id} sku={variant.sku} /> : null}
            </Fragment>
          ) : null,
        )}
      </div>
      <OutcomeNotice outcome={outcome} done="Taken down." />
      {looksWrong ? (
        <Check isSelected={isSure} onChange={setSure}>
          These numbers are right
        </Check>
      ) : null}
      <p className="row">
        <Button type="submit" isPending={isBusy}>
          Take down
        </Button>
      </p>
    </Form>
  );
}
