import { Button, entered, Field, Notice, Page, paths, useSession } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { Link, Navigate } from 'react-router';
import { useWayBack } from './use-way-back.ts';
import './session.css';

/** Opens an account and signs in. */
export default function SignUpPage(): ReactNode {
  const session = useSession();
  const { suffix, target } = useWayBack();
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  if (session.status === 'known') return <Navigate to={target} replace />;

  return (
    <Page title="Open an account">
      <div className="session-page stack">
        <h1>Open an account</h1>
        <Form
          className="card stack"
          onSubmit={(event) => {
            event.preventDefault();
            setBusy(true);
            void session.signUp(entered(event.currentTarget, ['displayName', 'email', 'password'])).then((refusal) => {
              setBusy(false);
              setFault(refusal?.message);
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
            hint="10 characters or more; a few words do."
            minLength={10}
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
