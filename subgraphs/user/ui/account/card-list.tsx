import { useMutation } from '@apollo/client/react';
import { Button, type FragmentRef, newKey, unmask } from '@agora/kit-ui';
import type { PaymentMethodChoiceFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { PaymentMethodRemoveDocument } from '../generated/payment-method-add.ts';
import { CardForm } from './card-form.tsx';
import { CardText } from './card-text.tsx';

/** The cards of an account. */
export function CardList({ user }: { readonly user: FragmentRef<PaymentMethodChoiceFragment> }): ReactNode {
  const { paymentMethods } = unmask<PaymentMethodChoiceFragment>(user);
  const [remove] = useMutation(PaymentMethodRemoveDocument, { refetchQueries: 'active' });
  const [isAdding, setAdding] = useState(false);
  return (
    <section className="stack" aria-labelledby="cards">
      <h2 id="cards">Cards</h2>
      <ul className="stack">
        {paymentMethods.map((card) => (
          <li key={card.id} className="card row" data-apart="">
            <span>
              <CardText card={card} />
            </span>
            <Button
              look="link"
              aria-label={`Remove the card that ends in ${card.lastFour}`}
              onPress={() =>
                void remove({ variables: { input: { paymentMethodId: card.id, idempotencyKey: newKey() } } })
              }
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      {isAdding ? (
        <CardForm onAdded={() => setAdding(false)} onCancel={() => setAdding(false)} />
      ) : (
        <Button look="link" onPress={() => setAdding(true)}>
          Add a card
        </Button>
      )}
    </section>
  );
}
