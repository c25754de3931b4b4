import { Button, type FragmentRef, unmask } from '@agora/kit-ui';
import type { AddressChoiceFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { AddressCard } from './address-card.tsx';
import { AddressForm } from './address-form.tsx';

/** The addresses of an account. */
export function AddressBook({ user }: { readonly user: FragmentRef<AddressChoiceFragment> }): ReactNode {
  const { addresses } = unmask<AddressChoiceFragment>(user);
  const [isAdding, setAdding] = useState(false);
  return (
    <section className="stack" aria-labelledby="addresses">
      <h2 id="addresses">Addresses</h2>
      <ul className="stack">
        {addresses.map((address) => (
          <li key={address.id} className="card">
            <AddressCard address={address} />
          </li>
        ))}
      </ul>
      {isAdding ? (
        <AddressForm onSaved={() => setAdding(false)} onCancel={() => setAdding(false)} />
      ) : (
        <Button look="link" onPress={() => setAdding(true)}>
          Add an address
        </Button>
      )}
    </section>
  );
}
