import { failureOf } from '@agora/kit-ui';
import type { AddressChoiceFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { PostalForm } from './postal-form.tsx';
import { useSaveAddress } from './use-save-address.ts';

interface AddressFormProps {
  /** The one that is changed; a new one where there is none. */
  readonly address?: AddressChoiceFragment['addresses'][number];
  /** What a new one is proposed for from then on; for where things go unless said. */
  readonly purpose?: 'SHIPPING' | 'BILLING' | undefined;
  readonly onSaved: (id: string) => void;
  readonly onCancel: (() => void) | undefined;
}

/** An address of somebody's address book. */
export function AddressForm({ address, purpose = 'SHIPPING', onSaved, onCancel }: AddressFormProps): ReactNode {
  const { save, payload, error, isBusy } = useSaveAddress(address?.id, purpose);
  const [isLost, setLost] = useState(false);
  return (
    <PostalForm
      values={address?.postalAddress}
      errors={payload?.userErrors}
      failure={isLost || payload === null ? failureOf(null, error) : undefined}
      isBusy={isBusy}
      button="Save address"
      onCancel={onCancel}
      onSubmit={(form, country) => {
        setLost(false);
        save(form, country)
          .then((id) => {
            if (id !== undefined) onSaved(id);
          })
          .catch(() => setLost(true));
      }}
    />
  );
}
