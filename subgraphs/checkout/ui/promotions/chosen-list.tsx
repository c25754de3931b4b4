import { Button } from '@agora/kit-ui';
import type { ReactNode } from 'react';
import type { Chosen } from './draft.ts';

interface ChosenListProps {
  readonly chosen: readonly Chosen[];
  readonly onRemove: (id: string) => void;
}

/** What was chosen, each to be taken out again. */
export function ChosenList({ chosen, onRemove }: ChosenListProps): ReactNode {
  return (
    <ul className="stack" data-gap="small">
      {chosen.map(({ id, text }) => (
        <li key={id} className="row" data-apart="">
          {text}
          <Button look="link" aria-label={`Take out ${text}`} onPress={() => onRemove(id)}>
            Take out
          </Button>
        </li>
      ))}
    </ul>
  );
}
