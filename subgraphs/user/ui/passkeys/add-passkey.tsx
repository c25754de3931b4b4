import { useMutation } from '@apollo/client/react';
import { Button, entered, failureOf, Field, Notice, useAttempt } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { PasskeyRegistrationBeginDocument, PasskeyRegistrationCompleteDocument } from '../generated/passkeys-part.ts';
import { makePasskey } from './browser-passkeys.ts';

/** Takes the password, has the browser make a passkey, and adds it. */
export function AddPasskey({ onDone }: { readonly onDone: () => void }): ReactNode {
  const [begin] = useMutation(PasskeyRegistrationBeginDocument);
  const [complete] = useMutation(PasskeyRegistrationCompleteDocument);
  const { outcome, isBusy, attempt } = useAttempt();

  const add = async ({ name, password }: { readonly name: string; readonly password: string }) => {
    const begun = (await begin({ variables: { input: { password } } })).data?.passkeyRegistrationBegin;
    const options = begun?.options;
    if (options == null) return failureOf(begun);
    const credential = await makePasskey(options);
    if (credential === undefined) return 'No passkey was made. It may be there already.';
    const { data } = await complete({ variables: { input: { name, credential } } });
    return failureOf(data?.passkeyRegistrationComplete);
  };

  return (
    <Form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        const given = entered(event.currentTarget, ['name', 'password']);
        void attempt(() => add(given)).then((isAdded) => {
          if (isAdded) onDone();
        });
      }}
    >
      {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
      <Field label="Name" name="name" hint="Such as the device that it is on." isRequired />
      <Field label="Password" name="password" type="password" autoComplete="current-password" isRequired />
      <div className="row">
        <Button type="submit" isPending={isBusy}>
          Make the passkey
        </Button>
        <Button look="quiet" onPress={onDone}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
