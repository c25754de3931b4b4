import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import type { User } from '../user.ts';

export type PasswordFault = 'WEAK_PASSWORD' | 'PASSWORD_TOO_COMMON' | 'PASSWORD_TOO_SIMILAR';

/** The work grows with the square of the length, and what is longer is hard to guess by then. */
const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: 64 });

/** Of 0 to 4; from 3 on it takes a hundred million guesses. */
const leastScore = 3;
const leastOwnLetters = 4;

export function hasPasswordLength(password: string): boolean {
  const { length } = Array.from(password);
  return length >= 10 && length <= 200;
}

/** Why nobody should have this password, this person least of all. Takes up to some 50 ms: not for who is not counted. */
export function passwordFault(
  password: string,
  { email, displayName }: Pick<User, 'email' | 'displayName'>,
): PasswordFault | undefined {
  if (!hasPasswordLength(password)) return 'WEAK_PASSWORD';
  const own = [email, email.split('@')[0] ?? '', displayName, ...displayName.split(/\s+/), 'agora'];
  if (lettersBeside(password, own) < leastOwnLetters) return 'PASSWORD_TOO_SIMILAR';
  return estimator.check(password, own).score < leastScore ? 'PASSWORD_TOO_COMMON' : undefined;
}

/** How many letters are left of a password without the parts that whoever knows its owner knows; plenty where it has none of them. */
function lettersBeside(password: string, own: readonly string[]): number {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase();
  const whole = plain(password);
  const parts = own.map(plain).filter(({ length }) => length >= 3);
  const rest = parts
    .toSorted((one, other) => other.length - one.length)
    .reduce((text, part) => text.replaceAll(part, ''), whole);
  return rest === whole ? Infinity : (rest.match(/\p{L}/gu)?.length ?? 0);
}
