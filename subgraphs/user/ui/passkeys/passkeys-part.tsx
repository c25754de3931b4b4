import { useMutation } from '@apollo/client/react';
import { Button, formatDay, type FragmentRef, newKey, unmask } from '@agora/kit-ui';
import type { PasskeysPartFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { PasskeyRemoveDocument } from '../generated/passkeys-part.ts';
import { AddPasskey } from './add-passkey.tsx';
import { knowsPasskeys } from './browser-passkeys.ts';

/** The passkeys of an account. */
export function PasskeysPart({ user }: { readonly user: FragmentRef<PasskeysPartFragment> }): ReactNode {
  const { passkeys } = unmask<PasskeysPartFragment>(user);
  const [isAdding, setAdding] = useState(false);
  const [remove] = useMutation(PasskeyRemoveDocument);
  return (
    <section className="stack" aria-labelledby="passkeys">
      <h2 id="passkeys">Passkeys</h2>
      <p className="quiet">With a passkey you sign in by your finger, face or PIN, without a password and a code.</p>
      {passkeys.length === 0 ? null : (
        <ul className="stack">
          {passkeys.map(({ id, name, addedAt, lastUsedAt, isBackedUp }) => (
            <li key={id} className="card row" data-apart="">
              <div>
                <p>{name}</p>
                <p className="small quiet">
                  Added {formatDay(addedAt)}, {lastUsedAt == null ? 'never used' : `last used ${formatDay(lastUsedAt)}`}
                  {isBackedUp ? '' : '; on one device alone'}
                </p>
              </div>
              <Button
                look="link"
                aria-label={`Remove ${name}, added ${formatDay(addedAt)}`}
                onPress={() => void remove({ variables: { input: { passkeyId: id, idempotencyKey: newKey() } } })}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      {isAdding ? <AddPasskey onDone={() => setAdding(false)} /> : null}
      {isAdding || !knowsPasskeys() ? null : (
        <div className="row">
          <Button onPress={() => setAdding(true)}>Add a passkey</Button>
        </div>
      )}
    </section>
  );
}
