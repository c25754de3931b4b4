import { useMutation } from '@apollo/client/react';
import { Button, failureOf, type FragmentRef, newKey, Notice, unmask } from '@agora/kit-ui';
import type { EmailSettingsFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { EmailVerificationRequestDocument } from '../generated/email-settings.ts';
import { EmailChangeForm } from './email-change-form.tsx';

/** The address by which somebody signs in, and whether it is proven. */
export function EmailSettings({ user }: { readonly user: FragmentRef<EmailSettingsFragment> }): ReactNode {
  const { email, emailVerifiedAt } = unmask<EmailSettingsFragment>(user);
  const [isChanging, setChanging] = useState(false);
  return (
    <section className="stack" aria-labelledby="email">
      <h2 id="email">E-mail address</h2>
      <p>{email}</p>
      {emailVerifiedAt === null ? <Unproven /> : null}
      {isChanging ? (
        <EmailChangeForm onDone={() => setChanging(false)} />
      ) : (
        <Button look="link" onPress={() => setChanging(true)}>
          Change the address
        </Button>
      )}
    </section>
  );
}

function Unproven(): ReactNode {
  const [request, { data, error, called, loading }] = useMutation(EmailVerificationRequestDocument);
  if (called && !loading) {
    const fault = failureOf(data?.userEmailVerificationRequest, error);
    return (
      <Notice tone={fault === undefined ? 'positive' : 'danger'}>
        {fault ?? 'A mail is on its way. Its link confirms that the address is yours.'}
      </Notice>
    );
  }
  return (
    <Notice tone="warning">
      <span>
        Not confirmed yet: follow the link of the mail that we sent. Until then you can sign in only where you opened
        the account.
      </span>
      <Button
        look="link"
        isPending={loading}
        onPress={() => void request({ variables: { input: { idempotencyKey: newKey() } } })}
      >
        Send it again
      </Button>
    </Notice>
  );
}
