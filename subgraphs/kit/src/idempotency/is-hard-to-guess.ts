import { isVisible } from '@agora/schema';

const leastCharacters = 22;
const leastDifferent = 8;

/** Whether a key may stand for a guest: whoever knows it is answered what its first user was. */
export function isHardToGuess(key: string): boolean {
  const characters = Array.from(key).filter(isVisible);
  return characters.length >= leastCharacters && new Set(characters).size >= leastDifferent;
}
