import { entered, Field, type SlotProps } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import { PostalForm } from './postal-form.tsx';
import { enteredAddress } from './entered-address.ts';
import { useGiving } from './use-giving.ts';

/** Who somebody without an account is, and where it goes. */
export function GuestAddress({ email, address, onSave, onCancel }: SlotProps<'GuestAddress'>): ReactNode {
  const { give, ...state } = useGiving();
  return (
    <PostalForm
      {...state}
      values={address}
      button="Bring it there"
      besides={['email']}
      onCancel={onCancel}
      onSubmit={(form, country) =>
        give(() => onSave({ ...entered(form, ['email']), shippingAddress: enteredAddress(form, country) }))
      }
    >
      <Field
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="email"
        defaultValue={email ?? ''}
        hint="How the shop reaches you about the order."
        isRequired
      />
    </PostalForm>
  );
}
