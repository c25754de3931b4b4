import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, newKey, Notice } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { PaymentMethodRenameDocument } from '../../generated/payment-method-add.ts';

interface CardNameFormProps {
  readonly id: string;
  readonly name: string | null;
  readonly onDone: () => void;
}

/** What somebody calls a card; an empty name takes it away. */
export function CardNameForm({ id, name, onDone }: CardNameFormProps): ReactNode {
  const [rename, { loading }] = useMutation(PaymentMethodRenameDocument);
  const [fault, setFault] = useState<string>();

  const save = async (form: HTMLFormElement): Promise<void> => {
    const given = entered(form, ['name']).name.trim();
    const input = { paymentMethodId: id, name: given === '' ? null : given, idempotencyKey: newKey() };
    const { data, error } = await rename({ variables: { input } });
    if (data?.userPaymentMethodRename?.paymentMethod) onDone();
    else setFault(failureOf(data?.userPaymentMethodRename, error));
  };

  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        save(event.currentTarget).catch(() => setFault('The shop cannot be reached. Please try again.'));
      }}
    >
      {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
      <Field label="Name of the card" name="name" defaultValue={name ?? ''} maxLength={100} autoFocus />
      <div className="row">
        <Button type="submit" isPending={loading}>
          Save name
        </Button>
        <Button look="quiet" onPress={onDone}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
