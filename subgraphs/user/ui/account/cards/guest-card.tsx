import type { SlotProps } from '@agora/kit-ui';
import { type ReactNode, useState } from 'react';
import { CardEntry } from './card-entry.tsx';

/** The card with which somebody without an account pays. */
export function GuestCard({ onToken, onCancel }: SlotProps<'GuestCard'>): ReactNode {
  const [isBusy, setBusy] = useState(false);
  const give = async (providerToken: string) => {
    setBusy(true);
    try {
      return await onToken(providerToken);
    } finally {
      setBusy(false);
    }
  };
  return <CardEntry button="Pay with it" isBusy={isBusy} onToken={give} onCancel={onCancel} />;
}
