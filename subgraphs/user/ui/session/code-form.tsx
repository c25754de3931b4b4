import { Button, entered, Field, Notice } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';

interface CodeFormProps {
  readonly fault: string | undefined;
  readonly isBusy: boolean;
  readonly onEnter: (code: string) => void;
}

/** The second step of signing in to an account that has an app. */
export function CodeForm({ fault, isBusy, onEnter }: CodeFormProps): ReactNode {
  return (
    <Form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        onEnter(entered(event.currentTarget, ['code']).code);
      }}
    >
      {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
      <Field
        label="Code"
        name="code"
        autoComplete="one-time-code"
        hint="Six digits that your app shows, or one of your recovery codes."
        autoFocus
        isRequired
      />
      <Button type="submit" isPending={isBusy} isWide>
        Go on
      </Button>
    </Form>
  );
}
