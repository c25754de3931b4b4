import { Button, Check, Field, ListField, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { PolicyOfLevelFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';

const numbers = ['reorderPoint', 'orderUpTo', 'packSize', 'minimumQuantity', 'coverDays'] as const;

type GivenPolicy = Record<(typeof numbers)[number], number> & {
  readonly supplierId: string;
  readonly isAutomatic: boolean;
};

interface PolicyFormProps {
  readonly label: string;
  readonly policy: PolicyOfLevelFragment['replenishmentPolicy'];
  readonly suppliers: readonly { readonly id: string; readonly name: string }[];
  /** Resolves to what was wrong. */
  readonly onSave: (given: GivenPolicy) => Promise<string | undefined>;
}

/** When goods are ordered, how many, and from whom. */
export function PolicyForm({ label, policy, suppliers, onSave }: PolicyFormProps): ReactNode {
  const { outcome, isBusy, attempt } = useAttempt();
  const [isAutomatic, setAutomatic] = useState(policy?.isAutomatic ?? false);
  const save = async (form: HTMLFormElement) =>
    attempt(async () => {
      const typed = new FormData(form);
      const numberOf = (name: string) => Number(typed.get(name));
      const supplierId = typed.get('supplierId');
      if (typeof supplierId !== 'string') return 'Please choose a supplier.';
      if (!numbers.every((name) => Number.isInteger(numberOf(name)))) return 'Please give whole numbers.';
      return onSave({
        supplierId,
        isAutomatic,
        reorderPoint: numberOf('reorderPoint'),
        orderUpTo: numberOf('orderUpTo'),
        packSize: numberOf('packSize'),
        minimumQuantity: numberOf('minimumQuantity'),
        coverDays: numberOf('coverDays'),
      });
    });
  if (suppliers.length === 0) return <p className="quiet">Add a supplier first.</p>;
  return (
    <Form
      className="stack"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <div className="fields">
        <ListField
          label="From"
          name="supplierId"
          options={suppliers.map(({ id, name }) => ({ value: id, text: name }))}
          defaultValue={policy?.supplier?.id ?? suppliers[0]?.id ?? ''}
          fault={undefined}
          isRequired
        />
        <Count label="Order at" name="reorderPoint" value={policy?.reorderPoint ?? 10} />
        <Count label="Up to" name="orderUpTo" value={policy?.orderUpTo ?? 50} />
        <Count label="In packs of" name="packSize" value={policy?.packSize ?? 1} />
        <Count label="At least" name="minimumQuantity" value={policy?.minimumQuantity ?? 1} />
        <Count label="Lasts for days" name="coverDays" value={policy?.coverDays ?? 14} />
      </div>
      <Check isSelected={isAutomatic} onChange={setAutomatic}>
        Follow the forecast each night
      </Check>
      <OutcomeNotice outcome={outcome} done="Saved." />
      <p className="row">
        <Button type="submit" isPending={isBusy}>
          Save
        </Button>
      </p>
    </Form>
  );
}

interface CountProps {
  readonly label: string;
  readonly name: (typeof numbers)[number];
  readonly value: number;
}

function Count({ value, ...props }: CountProps): ReactNode {
  return <Field {...props} span={2} inputMode="numeric" defaultValue={String(value)} isRequired />;
}
