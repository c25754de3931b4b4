import { type FragmentRef, Notice, unmask } from '@agora/kit-ui';
import type { LeftOutFragment } from '@agora/schema/operations';
import type { ReactNode } from 'react';

interface LeftOutProps {
  readonly leftOut: readonly FragmentRef<LeftOutFragment>[] | null | undefined;
  /** What the goods are called, by the ids of their variants. */
  readonly titles: ReadonlyMap<string, string>;
}

/** What did not go into the cart, and why; nothing where all of it did. */
export function LeftOut({ leftOut, titles }: LeftOutProps): ReactNode {
  if (!leftOut || leftOut.length === 0) return null;
  return (
    <Notice tone="warning">
      <ul>
        {leftOut
          .map((one) => unmask<LeftOutFragment>(one))
          .map(({ variantId, quantity, message, isSaved }, place) => (
            <li key={`${variantId} ${String(place)}`}>
              {quantity} × {titles.get(variantId) ?? 'something'}: {message}
              {isSaved ? ' It is saved for later.' : ''}
            </li>
          ))}
      </ul>
    </Notice>
  );
}
