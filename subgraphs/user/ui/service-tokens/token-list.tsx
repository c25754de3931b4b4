import { useMutation } from '@apollo/client/react';
import { Badge, Button, failureOf, formatDay, formatMoment, newKey, Notice, useAttempt } from '@agora/kit-ui';
import type { ServiceTokenListFragment } from '@agora/schema/operations';
import { type ReactNode, useState } from 'react';
import { ServiceTokenRevokeDocument } from '../generated/service-tokens-page.ts';

/** The tokens that there are, when they were used last, and their end. */
export function TokenList({ tokens }: { readonly tokens: ServiceTokenListFragment['serviceTokens'] }): ReactNode {
  const [revoke] = useMutation(ServiceTokenRevokeDocument);
  const { outcome, isBusy, attempt } = useAttempt();
  const [openedAt] = useState(Date.now);
  const onRevoke = async (serviceTokenId: string) => {
    const { data, error } = await revoke({ variables: { input: { serviceTokenId, idempotencyKey: newKey() } } });
    return failureOf(data?.serviceTokenRevoke, error);
  };
  return (
    <section className="stack" aria-labelledby="tokens">
      <h2 id="tokens">Yours</h2>
      {outcome?.fault === undefined ? null : <Notice tone="danger">{outcome.fault}</Notice>}
      {tokens.length === 0 ? <p className="quiet">None yet.</p> : null}
      <ul className="stack">
        {tokens.map(({ id, name, hint, scopes, createdAt, expiresAt, lastUsedAt }) => (
          <li key={id} className="card stack" data-gap="small">
            <div className="row" data-apart="">
              <p>
                {name} <code>{hint}</code>{' '}
                {Date.parse(expiresAt) <= openedAt ? <Badge tone="danger">Run out</Badge> : null}
              </p>
              <Button
                look="link"
                aria-label={`Revoke ${name}`}
                isPending={isBusy}
                onPress={() => void attempt(() => onRevoke(id))}
              >
                Revoke
              </Button>
            </div>
            <p className="small quiet">
              Made {formatDay(createdAt)}, good until {formatDay(expiresAt)},{' '}
              {lastUsedAt === null ? 'never used' : `last used ${formatMoment(lastUsedAt)}`}
            </p>
            <p className="small">{scopes.join(', ')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
