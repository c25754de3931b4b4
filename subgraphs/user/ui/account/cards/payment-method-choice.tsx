import { Button, Choices, type SlotProps, unmaskDeferred } from '@agora/kit-ui';
import type { PaymentMethodChoiceFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { CardForm } from './card-form.tsx';
import { CardText } from './card-text.tsx';

/** One of somebody's cards, or a new one. */
export function PaymentMethodChoice({ data, value, onChoose }: SlotProps<'PaymentMethodChoice'>): ReactNode {
  const { paymentMethods = [] } = unmaskDeferred<PaymentMethodChoiceFragment>(data);
  const [isAdding, setAdding] = useState(false);
  if (isAdding || paymentMethods.length === 0) {
    return (
      <CardForm
        onAdded={(id) => {
          setAdding(false);
          onChoose(id);
        }}
        onCancel={paymentMethods.length === 0 ? undefined : () => setAdding(false)}
      />
    );
  }
  return (
    <>
      <Choices
        label="Card"
        value={value ?? null}
        onChange={onChoose}
        choices={paymentMethods.map((card) => ({ value: card.id, text: <CardText card={card} /> }))}
      />
      <Button look="link" onPress={() => setAdding(true)}>
        Another card
      </Button>
    </>
  );
}
