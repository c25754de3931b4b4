import { Button } from '@agora/kit-ui';
import type { ReactNode } from 'react';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}

/** Shown once: nobody can show them again. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps): ReactNode {
  return (
    <div className="card stack" role="status">
      <h3>Your recovery codes</h3>
      <p>Keep them where you will find them without your phone. Each lets you in once; they are not shown again.</p>
      <ul className="recovery-codes" aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button onPress={onDone}>I have kept them</Button>
      </div>
    </div>
  );
}
