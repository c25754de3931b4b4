import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, Notice } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { RecoveryCodesRenewDocument, SecondFactorRemoveDocument } from '../generated/second-factor-part.ts';

interface ProveBothProps {
  readonly what: 'removing' | 'renewing';
  readonly onRenewed: (recoveryCodes: readonly string[]) => void;
  readonly onDone: () => void;
}

/** Takes the password and a code, and then removes the app or gives other recovery codes. */
export function ProveBoth({ what, onRenewed, onDone }: ProveBothProps): ReactNode {
  const [remove, removed] = useMutation(SecondFactorRemoveDocument);
  const [renew, renewed] = useMutation(RecoveryCodesRenewDocument);
  const isRemoving = what === 'removing';
  const asked = isRemoving ? removed : renewed;
  const payload = isRemoving ? removed.data?.userSecondFactorRemove : renewed.data?.userRecoveryCodesRenew;
  const fault = asked.called && !asked.loading ? failureOf(payload) : undefined;

  const send = async (form: HTMLFormElement) => {
    const variables = { input: entered(form, ['password', 'code']) };
    if (isRemoving) {
      const { data } = await remove({ variables });
      if (data?.userSecondFactorRemove?.user) onDone();
      return;
    }
    const { data } = await renew({ variables });
    const codes = data?.userRecoveryCodesRenew?.recoveryCodes;
    if (codes) onRenewed(codes);
  };

  return (
    <Form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
      <Field label="Password" name="password" type="password" autoComplete="current-password" isRequired />
      <Field label="Code" name="code" autoComplete="one-time-code" hint="Of the app, or a recovery code." isRequired />
      <div className="row">
        <Button type="submit" isPending={asked.loading}>
          {isRemoving ? 'Remove the app' : 'Make new codes'}
        </Button>
        <Button look="quiet" onPress={onDone}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
