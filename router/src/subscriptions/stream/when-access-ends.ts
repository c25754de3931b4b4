import type { Revocations } from '@agora/kit/edge';
import type { Caller } from '../../security/authenticate.ts';
import { callAt } from './call-at.ts';

/** Calls when the caller's token runs out or is taken back, at once when it has been; gives what calls it off. */
export type WhenAccessEnds = (caller: Caller, onEnd: (code: 'TOKEN_EXPIRED' | 'TOKEN_REVOKED') => void) => () => void;

/** A guest's never ends. */
export function createWhenAccessEnds(revocations: Pick<Revocations, 'onceRevoked'> | undefined): WhenAccessEnds {
  return ({ expiresAt, origin }, onEnd) => {
    const cancelExpiry = expiresAt && callAt(expiresAt, () => onEnd('TOKEN_EXPIRED'));
    const onRevoked = () => {
      cancelExpiry?.();
      onEnd('TOKEN_REVOKED');
    };
    const cancelRevocation = origin && revocations?.onceRevoked(origin, onRevoked);
    return () => {
      cancelExpiry?.();
      cancelRevocation?.();
    };
  };
}
