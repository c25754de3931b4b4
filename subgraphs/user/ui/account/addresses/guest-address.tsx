import { entered, Field, type SlotProps } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { PostalForm } from './postal-form.tsx';

const names = ['email', 'recipient', 'line1', 'line2', 'city', 'region', 'postalCode'] as const;

type Errors = Awaited<ReturnType<SlotProps<'GuestAddress'>['onSave']>>;

/** Who somebody without an account is, and where it goes. */
export function GuestAddress({ email, address, onSave, onCancel }: SlotProps<'GuestAddress'>): ReactNode {
  const [errors, setErrors] = useState<Errors>();
  const [failure, setFailure] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const save = async (form: HTMLFormElement, country: string) => {
    setBusy(true);
    setFailure(undefined);
    const { email: given, line2, region, postalCode, ...rest } = entered(form, names);
    const shippingAddress = {
      ...rest,
      country,
      line2: line2 || null,
      region: region || null,
      postalCode: postalCode || null,
    };
    try {
      setErrors(await onSave({ email: given, shippingAddress }));
    } catch {
      setFailure('The shop cannot be reached. Please try again.');
    } finally {
      setBusy(false);
    }
  };
  return (
    <PostalForm
      values={address}
      errors={errors}
      failure={failure}
      isBusy={isBusy}
      button="Bring it there"
      onCancel={onCancel}
      onSubmit={(form, country) => void save(form, country)}
    >
      <Field
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="email"
        defaultValue={email ?? ''}
        hint="Where we write about the order."
        isRequired
      />
    </PostalForm>
  );
}
