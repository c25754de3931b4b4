import type { SlotProps } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { enteredAddress } from './entered-address.ts';
import { PostalForm } from './postal-form.tsx';
import { useGiving } from './use-giving.ts';

/** An address that is typed and kept in no address book. */
export function TypedAddress({ address, button, onSave, onCancel }: SlotProps<'TypedAddress'>): ReactNode {
  const { give, ...state } = useGiving();
  return (
    <PostalForm
      {...state}
      values={address}
      button={button}
      onCancel={onCancel}
      onSubmit={(form, country) => give(() => onSave(enteredAddress(form, country)))}
    />
  );
}
