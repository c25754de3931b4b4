import { Check, entered, Field, type SlotProps } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { PostalForm } from './postal-form.tsx';
import { enteredAddress } from './entered-address.ts';
import { useGiving } from './use-giving.ts';

/** Who somebody without an account is, and where it goes. */
export function GuestAddress({ email, mayRemind, address, onSave, onCancel }: SlotProps<'GuestAddress'>): ReactNode {
  const [wantsReminder, setWantsReminder] = useState(mayRemind);
  const { give, ...state } = useGiving();
  return (
    <PostalForm
      {...state}
      values={address}
      button="Bring it there"
      besides={['email']}
      onCancel={onCancel}
      onSubmit={(form, country) =>
        give(() =>
          onSave({
            ...entered(form, ['email']),
            mayRemind: wantsReminder,
            shippingAddress: enteredAddress(form, country),
          }),
        )
      }
    >
      <Field
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="email"
        defaultValue={email ?? ''}
        hint="The order is kept under it."
        isRequired
      />
      <Check isSelected={wantsReminder} onChange={setWantsReminder}>
        Remind me by mail, once, if I leave something in my cart
      </Check>
    </PostalForm>
  );
}
