import { CodedError } from '@agora/kit';

const maxFirst = 50;

/** How many recommendations are wanted. Throws `BAD_USER_INPUT` for fewer than 0 or more than 50. */
export function readFirst(first: number | null | undefined): number {
  const count = first ?? 10;
  if (count < 0 || count > maxFirst) {
    throw new CodedError('BAD_USER_INPUT', `There are 0 to ${maxFirst} recommendations at once, not ${count}.`);
  }
  return count;
}
