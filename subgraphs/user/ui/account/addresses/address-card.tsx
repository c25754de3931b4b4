import { useMutation } from '@apollo/client/react';
import { Badge, Button, failureOf, newKey, Notice } from '@agora/kit-ui';
import type { AddressChoiceFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { AddressDefaultSetDocument, AddressRemoveDocument } from '../../generated/address-add.ts';
import { AddressForm } from './address-form.tsx';
import { AddressText } from './address-text.tsx';

interface AddressCardProps {
  readonly address: AddressChoiceFragment['addresses'][number];
}

/** One address, and what can be done with it. */
export function AddressCard({ address }: AddressCardProps): ReactNode {
  const { id, postalAddress, isDefaultShipping } = address;
  const [isChanging, setChanging] = useState(false);
  const [remove, removed] = useMutation(AddressRemoveDocument, { refetchQueries: 'active' });
  const [prefer, preferred] = useMutation(AddressDefaultSetDocument);
  if (isChanging) {
    return <AddressForm address={address} onSaved={() => setChanging(false)} onCancel={() => setChanging(false)} />;
  }
  const fault =
    (removed.called && !removed.loading ? failureOf(removed.data?.userAddressRemove, removed.error) : undefined) ??
    (preferred.called && !preferred.loading
      ? failureOf(preferred.data?.userAddressDefaultSet, preferred.error)
      : undefined);
  const whose = `the address of ${postalAddress.recipient}`;
  return (
    <div className="stack" data-gap="small">
      {fault === undefined ? null : <Notice tone="danger">{fault}</Notice>}
      <p>
        <AddressText address={postalAddress} />
      </p>
      <div className="row">
        {isDefaultShipping ? (
          <Badge>Used first</Badge>
        ) : (
          <Button
            look="link"
            aria-label={`Use first: ${whose}`}
            onPress={() =>
              void prefer({
                variables: { input: { addressId: id, purposes: ['SHIPPING', 'BILLING'], idempotencyKey: newKey() } },
              })
            }
          >
            Use first
          </Button>
        )}
        <Button look="link" aria-label={`Change ${whose}`} onPress={() => setChanging(true)}>
          Change
        </Button>
        <Button
          look="link"
          aria-label={`Remove ${whose}`}
          onPress={() => void remove({ variables: { input: { addressId: id, idempotencyKey: newKey() } } })}
        >
          Remove
        </Button>
      </div>
    </div>
  );
}
