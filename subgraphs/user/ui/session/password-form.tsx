import { Button, entered, Field, Notice } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';

interface PasswordFormProps {
  readonly fault: string | undefined;
  readonly isBusy: boolean;
  readonly onEnter: (given: { readonly email: string; readonly password: string }) => void;
}

export function PasswordForm({ fault, isBusy, onEnter }: PasswordFormProps): ReactNode {
  return (
    <Form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        onEnter(entered(event.currentTarget, ['email', 'password']));
      }}
    >
      {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
      <Field label="E-mail address" name="email" type="email" autoComplete="username" isRequired />
      <Field label="Password" name="password" type="password" autoComplete="current-password" isRequired />
      <Button type="submit" isPending={isBusy} isWide>
        Sign in
      </Button>
    </Form>
  );
}
