import { Button, Check, entered, Field, Notice, useFaults } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';

interface Guest {
  readonly email: string;
  readonly mayRemind: boolean;
}

interface GuestEmailProps {
  readonly email: string | null;
  readonly mayRemind: boolean;
  /** Resolves to what the shop refused. */
  readonly onSave: (
    guest: Guest,
  ) => Promise<readonly { readonly message: string; readonly field: readonly string[] | null }[]>;
}

/** Who somebody without an account is, where nothing is brought to them. */
export function GuestEmail({ email, mayRemind, onSave }: GuestEmailProps): ReactNode {
  const [wantsReminder, setWantsReminder] = useState(mayRemind);
  const [errors, setErrors] = useState<Awaited<ReturnType<GuestEmailProps['onSave']>>>([]);
  const [isBusy, setBusy] = useState(false);
  const [isKept, setKept] = useState(email !== null);
  const faults = useFaults(errors);
  const save = (form: HTMLFormElement) => {
    setBusy(true);
    onSave({ ...entered(form, ['email']), mayRemind: wantsReminder })
      .then((refused) => {
        setErrors(refused);
        setKept(refused.length === 0);
      })
      .catch(() => setErrors([{ message: 'The shop cannot be reached. Please try again.', field: null }]))
      .finally(() => setBusy(false));
  };
  if (isKept && email !== null) {
    return (
      <>
        <p>{email}</p>
        <Button look="link" onPress={() => setKept(false)}>
          Another address
        </Button>
      </>
    );
  }
  return (
    <Form
      className="fields"
      validationErrors={faults}
      onSubmit={(event) => {
        event.preventDefault();
        save(event.currentTarget);
      }}
    >
      {errors
        .filter(({ field }) => field === null)
        .map(({ message }) => (
          <Notice key={message} tone="danger">
            {message}
          </Notice>
        ))}
      <Field
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="email"
        defaultValue={email ?? ''}
        hint="The order is kept under it."
        isRequired
      />
      <Check isSelected={wantsReminder} onChange={setWantsReminder}>
        Remind me by mail, once, if I leave something in my cart
      </Check>
      <div className="row">
        <Button type="submit" isPending={isBusy}>
          That is me
        </Button>
      </div>
    </Form>
  );
}
