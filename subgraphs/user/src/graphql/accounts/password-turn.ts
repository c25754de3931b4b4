import type { Context } from '../../context.ts';
import type { UserErrorCode } from '../../generated/resolvers.ts';
import { refuse } from '../refuse.ts';

const busyForSeconds = 2;

/** Where all are counted together that come from nobody knows where. */
const unknownAddress = 'unknown';

/** Does what takes a password when it is its turn, or refuses it when too many wait. */
export function passwordTurn<Result>(
  context: Context,
  code: UserErrorCode & ('LOGIN_THROTTLED' | 'TOO_MANY_ATTEMPTS'),
  isKnown: boolean,
  work: (address: string) => Promise<Result>,
) {
  const from = context.client?.address ?? unknownAddress;
  return context.settings.passwords.run(
    { isKnown, from },
    () => work(from),
    () => refuse(code, [], busyForSeconds),
  );
}
