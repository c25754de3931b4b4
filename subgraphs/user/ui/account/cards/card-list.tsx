import { Button, type FragmentRef, unmask } from '@agora/kit-ui';
import type { PaymentMethodChoiceFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { CardForm } from './card-form.tsx';
import { StoredCard } from './stored-card.tsx';

/** The cards of an account. */
export function CardList({ user }: { readonly user: FragmentRef<PaymentMethodChoiceFragment> }): ReactNode {
  const { paymentMethods } = unmask<PaymentMethodChoiceFragment>(user);
  const [isAdding, setAdding] = useState(false);
  return (
    <section className="stack" aria-labelledby="cards">
      <h2 id="cards">Cards</h2>
      <ul className="stack">
        {paymentMethods.map((card) => (
          <li key={card.id} className="card">
            <StoredCard card={card} />
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
