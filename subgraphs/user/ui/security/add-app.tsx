import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, Notice } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { SecondFactorAddDocument, SecondFactorBeginDocument } from '../generated/second-factor-part.ts';
import { QrCode } from './qr-code.tsx';

interface AddAppProps {
  readonly onAdded: (recoveryCodes: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** The password, then a QR code, then the first code of the app. */
export function AddApp({ onAdded, onCancel }: AddAppProps): ReactNode {
  const [begin, begun] = useMutation(SecondFactorBeginDocument);
  const [add, added] = useMutation(SecondFactorAddDocument);
  const { secret, otpauthUrl } = begun.data?.userSecondFactorBegin ?? {};
  const isShown = secret != null && otpauthUrl != null;
  const asked = isShown ? added : begun;
  const payload = isShown ? added.data?.userSecondFactorAdd : begun.data?.userSecondFactorBegin;
  const fault = asked.called && !asked.loading ? failureOf(payload) : undefined;

  const send = async (form: HTMLFormElement) => {
    if (!isShown) {
      await begin({ variables: { input: entered(form, ['password']) } });
      return;
    }
    const { data } = await add({ variables: { input: entered(form, ['code']) } });
    const codes = data?.userSecondFactorAdd?.recoveryCodes;
    if (codes) onAdded(codes);
  };

  return (
    <Form
      key={isShown ? 'code' : 'password'}
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
      {isShown ? (
        <>
          <p>Scan this with an app that makes codes, or type the secret into it.</p>
          <QrCode text={otpauthUrl} label="QR code with the secret for your app" />
          <p className="small">
            <code>{secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
          <Field
            label="Code"
            name="code"
            autoComplete="one-time-code"
            hint="Six digits that the app shows."
            isRequired
          />
        </>
      ) : (
        <Field label="Password" name="password" type="password" autoComplete="current-password" isRequired />
      )}
      <div className="row">
        <Button type="submit" isPending={asked.loading}>
          {isShown ? 'Switch on' : 'Go on'}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
