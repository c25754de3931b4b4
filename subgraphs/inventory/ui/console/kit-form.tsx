import { useMutation } from '@apollo/client/react';
import { Button, failureOf, Field, newKey, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { type FoundVariant, VariantFinder } from '../find/variant-finder.tsx';
import { KitSetDocument, SaleTermsDocument } from '../generated/sale-terms.ts';
import { StockLevelsDocument } from '../generated/stock-console.ts';

interface Part extends FoundVariant {
  readonly quantity: number;
}

interface KitFormProps {
  readonly variantId: string;
  /** None of what is sold as it is. */
  readonly parts: readonly Part[];
}

/** What one thing is put together of when it is sold. */
export function KitForm({ variantId, parts: before }: KitFormProps): ReactNode {
  const [set] = useMutation(KitSetDocument, { refetchQueries: [SaleTermsDocument, StockLevelsDocument] });
  const { outcome, isBusy, attempt } = useAttempt();
  const [parts, setParts] = useState(before);
  const save = (given: readonly { readonly variantId: string; readonly quantity: number }[]) =>
    void attempt(async () => {
      if (given.some(({ quantity }) => !Number.isInteger(quantity))) return 'Please give whole numbers.';
      const input = { variantId, parts: [...given], idempotencyKey: newKey() };
      const { data, error } = await set({ variables: { input } });
      const failure = failureOf(data?.stockKitSet, error);
      if (failure === undefined && given.length === 0) setParts([]);
      return failure;
    });
  return (
    <div className="stack">
      <VariantFinder
        action="Put in"
        onFind={(found) => setParts([...parts.filter(({ id }) => id !== found.id), { ...found, quantity: 1 }])}
      />
      <Form
        className="stack"
        aria-label="What is in the box"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = new FormData(event.currentTarget);
          save(parts.map(({ id }) => ({ variantId: id, quantity: Number(typed.get(id)) })));
        }}
      >
        <div className="fields">
          {parts.map(({ id, sku, title, quantity }) => (
            <Field
              key={id}
              label={`Pieces of ${sku}`}
              hint={title}
              name={id}
              span={3}
              inputMode="numeric"
              defaultValue={String(quantity)}
              isRequired
            />
          ))}
        </div>
        <OutcomeNotice outcome={outcome} done="Saved." />
        <p className="row">
          {parts.length > 0 ? (
            <Button type="submit" look="quiet" isPending={isBusy}>
              Save what is in the box
            </Button>
          ) : null}
          {before.length > 0 ? (
            <Button look="quiet" isPending={isBusy} onPress={() => save([])}>
              Sell it as it is
            </Button>
          ) : null}
        </p>
      </Form>
    </div>
  );
}
