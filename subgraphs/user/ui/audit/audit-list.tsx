import { formatMoment, type FragmentRef, unmask } from '@agora/kit-ui';
import type { AuditRowFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';
import { actionText, showsDetails } from './action-text.ts';
import { changeText } from './change-text.ts';

/** What was done to an account, by whom and when, the newest first. */
export function AuditList({ entries }: { readonly entries: readonly FragmentRef<AuditRowFragment>[] }): ReactNode {
  if (entries.length === 0) return <p className="quiet">Nothing yet.</p>;
  return (
    <ul className="stack" data-gap="small">
      {entries.map((ref) => {
        const { id, action, actorId, actor, userId, details, changes, at } = unmask<AuditRowFragment>(ref);
        const by =
          actorId === null
            ? 'the shop'
            : actorId === userId
              ? 'themselves'
              : (actor?.displayName ?? 'somebody who is gone');
        return (
          <li key={id}>
            <p>{actionText(action)}</p>
            <p className="small quiet">
              {formatMoment(at)}, by {by}
              {showsDetails.has(action) && details.length > 0 ? `: ${details.join(', ')}` : ''}
            </p>
            {changes.map((change) => (
              <p key={change.what} className="small">
                {changeText(change)}
              </p>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
