import { Button, entered, Field, Notice } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { tokeniseCard } from './tokenise-card.ts';

interface CardEntryProps {
  readonly button: string;
  readonly isBusy?: boolean;
  /** Is given what the payment provider calls the card; resolves to what is wrong with it. */
  readonly onToken: (providerToken: string) => Promise<string | undefined>;
  readonly onCancel?: (() => void) | undefined;
}

/** A card to be typed. Its number does not leave the browser. */
export function CardEntry({ button, isBusy = false, onToken, onCancel }: CardEntryProps): ReactNode {
  const [fault, setFault] = useState<string>();

  const read = async (form: HTMLFormElement): Promise<string | undefined> => {
    const { number, expiry } = entered(form, ['number', 'expiry']);
    const [, month, year] = /^\s*(0?[1-9]|1[0-2])\s*\/\s*(?:20)?(\d{2})\s*$/.exec(expiry) ?? [];
    if (month === undefined || year === undefined) return 'Write the expiry date as 12/31.';
    const providerToken = tokeniseCard(number, { month, year });
    if (providerToken === undefined) return 'This is not the number of a card.';
    return onToken(providerToken);
  };

  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        void read(event.currentTarget)
          .catch(() => 'The shop cannot be reached. Please try again.')
          .then(setFault);
      }}
    >
      <div className="fields">
        {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
        <Field
          label="Card number"
          name="number"
          inputMode="numeric"
          autoComplete="cc-number"
          hint="Demo: 4242 4242 4242 4242 is good, 4000 0000 0000 0002 is declined."
          span={4}
          isRequired
        />
        <Field label="Expires" name="expiry" autoComplete="cc-exp" hint="MM/YY" span={2} isRequired />
        <div className="row">
          <Button type="submit" isPending={isBusy}>
            {button}
          </Button>
          {onCancel ? (
            <Button look="quiet" onPress={onCancel}>
              Cancel
            </Button>
          ) : null}
        </div>
      </div>
    </Form>
  );
}
