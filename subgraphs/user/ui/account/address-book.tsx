import { useMutation } from '@apollo/client/react';
import { Badge, Button, type FragmentRef, newKey, unmask } from '@agora/kit-ui';
import type { AddressChoiceFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { AddressRemoveDocument } from '../generated/address-add.ts';
import { AddressForm } from './address-form.tsx';
import { AddressText } from './address-text.tsx';

/** The addresses of an account. */
export function AddressBook({ user }: { readonly user: FragmentRef<AddressChoiceFragment> }): ReactNode {
  const { addresses } = unmask<AddressChoiceFragment>(user);
  const [remove] = useMutation(AddressRemoveDocument, { refetchQueries: 'active' });
  const [isAdding, setAdding] = useState(false);
  return (
    <section className="stack" aria-labelledby="addresses">
      <h2 id="addresses">Addresses</h2>
      <ul className="stack">
        {addresses.map(({ id, postalAddress, isDefaultShipping }) => (
          <li key={id} className="card">
            <p>
              <AddressText address={postalAddress} />
            </p>
            <p className="row" data-apart="">
              {isDefaultShipping ? <Badge>Used first</Badge> : <span />}
              <Button
                look="link"
                aria-label={`Remove the address of ${postalAddress.recipient}`}
                onPress={() => void remove({ variables: { input: { addressId: id, idempotencyKey: newKey() } } })}
              >
                Remove
              </Button>
            </p>
          </li>
        ))}
      </ul>
      {isAdding ? (
        <AddressForm onAdded={() => setAdding(false)} onCancel={() => setAdding(false)} />
      ) : (
        <Button look="link" onPress={() => setAdding(true)}>
          Add an address
        </Button>
      )}
    </section>
  );
}
