import { useMutation } from '@apollo/client/react';
import { Button, failureOf, Field, newKey, Notice, Page, paths, useSession } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { Link } from 'react-router';
import { RegisterDocument } from '../generated/register.ts';
import { entered } from './entered.ts';
import { useWayBack } from './use-way-back.ts';
import './session.css';

/** Opens an account and signs in. */
export default function SignUpPage(): ReactNode {
  const session = useSession();
  const { goBack, suffix } = useWayBack();
  const [register] = useMutation(RegisterDocument);
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);

  const open = async (form: HTMLFormElement): Promise<string | undefined> => {
    const { displayName, email, password } = entered(form, ['displayName', 'email', 'password']);
    const { data } = await register({
      variables: { input: { displayName, email, password, idempotencyKey: newKey() } },
    });
    // Until the address is verified, its device token is what finds the account.
    const deviceToken = data?.userRegister?.deviceToken ?? undefined;
    return failureOf(data?.userRegister) ?? (await session.signIn(email, password, deviceToken))?.message;
  };

  return (
    <Page title="Open an account">
      <div className="session-page stack">
        <h1>Open an account</h1>
        <Form
          className="card stack"
          onSubmit={(event) => {
            event.preventDefault();
            setBusy(true);
            void open(event.currentTarget)
              .catch(() => 'The shop cannot be reached. Please try again.')
              .then((refusal) => {
                setBusy(false);
                setFault(refusal);
                if (refusal === undefined) goBack();
              });
          }}
        >
          {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
          <Field label="Name" name="displayName" autoComplete="name" isRequired />
          <Field label="E-mail address" name="email" type="email" autoComplete="username" isRequired />
          <Field
            label="Password"
            name="password"
            type="password"
            autoComplete="new-password"
            hint="12 characters or more; a few words do."
            minLength={12}
            isRequired
          />
          <Button type="submit" isPending={isBusy} isWide>
            Open account
          </Button>
        </Form>
        <p className="quiet">
          You have one already? <Link to={paths.signIn + suffix}>Sign in</Link>
        </p>
      </div>
    </Page>
  );
}
