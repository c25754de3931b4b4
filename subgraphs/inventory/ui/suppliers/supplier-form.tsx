import { Button, entered, Field, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { SupplierRowFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';

interface GivenSupplier {
  readonly code: string;
  readonly name: string;
  readonly email: string;
  readonly leadTimeDays: number;
  readonly minimumOrder: number;
}

interface SupplierFormProps {
  readonly label: string;
  readonly button: string;
  /** What is known already; its code stays. */
  readonly supplier?: SupplierRowFragment;
  /** Resolves to what was wrong. */
  readonly onSave: (given: GivenSupplier) => Promise<string | undefined>;
}

/** What is said of a supplier. */
export function SupplierForm({ label, button, supplier, onSave }: SupplierFormProps): ReactNode {
  const { outcome, isBusy, attempt } = useAttempt();
  const save = async (form: HTMLFormElement) => {
    const typed = entered(form, ['code', 'name', 'email', 'leadTimeDays', 'minimumOrder']);
    const numbers = { leadTimeDays: Number(typed.leadTimeDays), minimumOrder: Number(typed.minimumOrder) };
    const isSaved = await attempt(async () =>
      Object.values(numbers).every(Number.isInteger) ? onSave({ ...typed, ...numbers }) : 'Please give whole numbers.',
    );
    if (isSaved && !supplier) form.reset();
  };
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
        {supplier ? null : (
          <Field label="Code" name="code" span={2} hint="Such as OAKWORKS" maxLength={40} isRequired />
        )}
        <Field
          label="Name"
          name="name"
          span={supplier ? 6 : 4}
          maxLength={200}
          defaultValue={supplier?.name ?? ''}
          isRequired
        />
        <Field
          label="Orders go to"
          name="email"
          type="email"
          span={6}
          hint="An e-mail address"
          defaultValue={supplier?.email ?? ''}
          isRequired
        />
        <Field
          label="Days on the way"
          name="leadTimeDays"
          span={3}
          inputMode="numeric"
          hint="1 to 365"
          defaultValue={String(supplier?.leadTimeDays ?? 7)}
          isRequired
        />
        <Field
          label="Fewest pieces of an order"
          name="minimumOrder"
          span={3}
          inputMode="numeric"
          defaultValue={String(supplier?.minimumOrder ?? 1)}
          isRequired
        />
      </div>
      <OutcomeNotice outcome={outcome} done="Saved." />
      <p className="row">
        <Button type="submit" isPending={isBusy}>
          {button}
        </Button>
      </p>
    </Form>
  );
}
