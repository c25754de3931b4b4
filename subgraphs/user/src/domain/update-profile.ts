import { lineOfText, userProfileUpdated } from '@agora/schema';
import type { Refusal, User, UserDecision } from './user.ts';

export interface NewProfile {
  readonly displayName: string;
  readonly expectedVersion: number | undefined;
}

/** A profile that stays as it is counts no change and tells nobody. */
export function updateProfile(
  user: User,
  given: NewProfile,
): UserDecision | Refusal<'INVALID_NAME' | 'VERSION_CONFLICT'> {
  const displayName = lineOfText(given.displayName, 100);
  if (displayName === undefined) return { refused: 'INVALID_NAME', field: ['displayName'] };
  if (given.expectedVersion !== undefined && given.expectedVersion !== user.version) {
    return { refused: 'VERSION_CONFLICT', field: ['expectedVersion'] };
  }
  if (displayName === user.displayName) return { user, events: [] };

  const updated = { ...user, displayName, version: user.version + 1 };
  return { user: updated, events: [userProfileUpdated.draft({ userId: user.id, displayName })] };
}
