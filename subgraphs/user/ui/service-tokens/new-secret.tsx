import { Button } from '@agora/kit-ui';
import type { ReactNode } from 'react';

interface NewSecretProps {
  readonly secret: string;
  readonly onDone: () => void;
}

/** Shown once: nobody can show it again. */
export function NewSecret({ secret, onDone }: NewSecretProps): ReactNode {
  return (
    <div className="card stack" role="status">
      <h3>Its secret</h3>
      <p>Give it to the program now, and keep it nowhere else. It is not shown again.</p>
      <p className="secret">
        <code>{secret}</code>
      </p>
      <div className="row">
        <Button onPress={onDone}>I have it</Button>
      </div>
    </div>
  );
}
