import { Button, entered, Field } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';

export interface NewStaff {
  readonly displayName: string;
  readonly password: string;
}

interface NewStaffFormProps {
  readonly isBusy: boolean;
  readonly onOpen: (account: NewStaff) => void;
}

/** What a new account needs beside the address that was invited. */
export function NewStaffForm({ isBusy, onOpen }: NewStaffFormProps): ReactNode {
  return (
    <Form
      className="stack"
      aria-label="Open an account"
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(entered(event.currentTarget, ['displayName', 'password']));
      }}
    >
      <Field label="Your name" name="displayName" autoComplete="name" maxLength={100} isRequired />
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
        Open it and begin
      </Button>
    </Form>
  );
}
