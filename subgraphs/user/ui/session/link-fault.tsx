import { Notice } from '@agora/kit-ui';
import type { ReactNode } from 'react';

interface LinkFaultProps {
  readonly code: string | undefined;
  readonly message: string;
  /** How long links of this kind are good, in words. */
  readonly goodFor: string;
  /** The way to another one. */
  readonly children: ReactNode;
}

/** What is wrong with the link of a mail: that it ran out, that it was used, or that it is none of use; and the way to another. */
export function LinkFault({ code, message, goodFor, children }: LinkFaultProps): ReactNode {
  return (
    <div className="card stack">
      <Notice tone="danger">{textOf(code, goodFor) ?? message}</Notice>
      {children}
    </div>
  );
}

const codes = new Set(['EXPIRED_TOKEN', 'INVITATION_EXPIRED', 'USED_TOKEN', 'INVALID_TOKEN']);

/** Whether it is the link that is at fault, and no other attempt with it is worth while. */
export function isLinkFault(code = ''): boolean {
  return codes.has(code);
}

function textOf(code: string | undefined, goodFor: string): string | undefined {
  switch (code) {
    case 'EXPIRED_TOKEN':
    case 'INVITATION_EXPIRED':
      return `This link has run out: it was good for ${goodFor}.`;
    case 'USED_TOKEN':
      return 'This link was used already, or a later one was. Each works once.';
    case 'INVALID_TOKEN':
      return 'This link is of no use. It may have been taken back, a part of it may be missing, or the account has another address by now.';
    default:
      return undefined;
  }
}
