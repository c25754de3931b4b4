import { Button } from '@agora/kit-ui';
import type { ReactNode } from 'react';

interface EndpointSecretProps {
  readonly secret: string;
  readonly onDone: () => void;
}

/** Shown once: nobody can show it again. */
export function EndpointSecret({ secret, onDone }: EndpointSecretProps): ReactNode {
  return (
    <div className="card stack" role="status">
      <h2>Its secret</h2>
      <p>By it your program knows that a message is from this shop. It is not shown again.</p>
      <p style={{ overflowWrap: 'anywhere' }}>
        <code>{secret}</code>
      </p>
      <div className="row">
        <Button onPress={onDone}>I have it</Button>
      </div>
    </div>
  );
}
