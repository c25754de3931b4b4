import { Button, entered, Field, Notice, Page, paths, useSession } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { Link } from 'react-router';
import { useWayBack } from './use-way-back.ts';
import './session.css';

/** Signs in and leads back to where somebody wanted to go. */
export default function SignInPage(): ReactNode {
  const session = useSession();
  const { goBack, suffix } = useWayBack();
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  return (
    <Page title="Sign in">
      <div className="session-page stack">
        <h1>Welcome back</h1>
        <Form
          className="card stack"
          onSubmit={(event) => {
            event.preventDefault();
            const { email, password } = entered(event.currentTarget, ['email', 'password']);
            setBusy(true);
            void session.signIn(email, password).then((refusal) => {
              setBusy(false);
              setFault(refusal?.message);
              if (!refusal) goBack();
            });
          }}
        >
          {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
          <Field label="E-mail address" name="email" type="email" autoComplete="username" isRequired />
          <Field label="Password" name="password" type="password" autoComplete="current-password" isRequired />
          <Button type="submit" isPending={isBusy} isWide>
            Sign in
          </Button>
        </Form>
        <p className="quiet">
          <Link to={paths.forgotPassword}>Forgotten your password?</Link>
        </p>
        <p className="quiet">
          New here? <Link to={paths.signUp + suffix}>Open an account</Link>
        </p>
        <p className="small quiet">
          In the demo shop, ada@example.com gets in with <code>correct-horse-battery</code>.
        </p>
      </div>
    </Page>
  );
}
