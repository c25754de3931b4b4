import { Button, entered, Field } from '@agora/kit-ui';
import type { DeliveryRecordKind } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { Form } from 'react-aria-components';

/** What happened at the door: something has to be said of it. */
export type NotedKind = Extract<DeliveryRecordKind, 'DELIVERED' | 'FAILED_ATTEMPT'>;

const questions: Readonly<Record<NotedKind, { readonly label: string; readonly button: string }>> = {
  DELIVERED: { label: 'Who took it, or where it was left', button: 'It is delivered' },
  FAILED_ATTEMPT: { label: 'Why nobody took it', button: 'Try another day' },
};

interface NoteFormProps {
  readonly kind: NotedKind;
  readonly isBusy: boolean;
  readonly onSend: (note: string) => void;
  readonly onCancel: () => void;
}

/** The proof that a parcel was handed over, or the reason why not. */
export function NoteForm({ kind, isBusy, onSend, onCancel }: NoteFormProps): ReactNode {
  const { label, button } = questions[kind];
  return (
    <Form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(entered(event.currentTarget, ['note']).note);
      }}
    >
      <Field label={label} name="note" maxLength={500} autoFocus isRequired />
      <div className="parcel-steps">
        <Button type="submit" isPending={isBusy}>
          {button}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          Not yet
        </Button>
      </div>
    </Form>
  );
}
