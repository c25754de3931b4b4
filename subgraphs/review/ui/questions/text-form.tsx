import { Button, entered, Field, OutcomeNotice, useAttempt } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';

interface TextFormProps {
  readonly label: string;
  readonly submit: string;
  readonly maxLength: number;
  /** Resolves to what was wrong, or to nothing. */
  readonly onSend: (text: string) => Promise<string | undefined>;
  readonly onDone: () => void;
}

/** A text for all to read. */
export function TextForm({ label, submit, maxLength, onSend, onDone }: TextFormProps): ReactNode {
  const { outcome, isBusy, attempt } = useAttempt();
  return (
    <Form
      className="stack"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const { text } = entered(form, ['text']);
        void attempt(() => onSend(text)).then((isDone) => {
          if (isDone) onDone();
        });
      }}
    >
      <OutcomeNotice outcome={outcome} done="Everybody can read it." />
      <Field label={label} name="text" hint="Everybody can read it." maxLength={maxLength} isLong isRequired />
      <div className="row">
        <Button type="submit" look="quiet" isPending={isBusy}>
          {submit}
        </Button>
      </div>
    </Form>
  );
}
