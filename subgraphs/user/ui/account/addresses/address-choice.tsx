import { Button, Choices, type SlotProps, unmaskDeferred } from '@agora/kit-ui';
import type { AddressChoiceFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { AddressForm } from './address-form.tsx';
import { AddressText } from './address-text.tsx';

/** One of somebody's addresses, or a new one. */
export function AddressChoice({ data, value, onChoose, purpose }: SlotProps<'AddressChoice'>): ReactNode {
  const { addresses = [] } = unmaskDeferred<AddressChoiceFragment>(data);
  const [isAdding, setAdding] = useState(false);
  if (isAdding || addresses.length === 0) {
    return (
      <AddressForm
        purpose={purpose}
        onSaved={(id) => {
          setAdding(false);
          onChoose(id);
        }}
        onCancel={addresses.length === 0 ? undefined : () => setAdding(false)}
      />
    );
  }
  return (
    <>
      <Choices
        label="Address"
        value={value ?? null}
        onChange={onChoose}
        choices={addresses.map(({ id, postalAddress }) => ({
          value: id,
          text: <AddressText address={postalAddress} />,
        }))}
      />
      <Button look="link" onPress={() => setAdding(true)}>
        Another address
      </Button>
    </>
  );
}
