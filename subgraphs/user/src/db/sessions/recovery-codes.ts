import { randomBytes } from 'node:crypto';

const howMany = 10;
/** Without 0, 1, 8 and 9, which are read as letters. */
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** New codes of 80 bits, as they are written down: four groups of four. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: howMany }, () => {
    const letters = Array.from(randomBytes(16), (byte) => alphabet.charAt(byte % alphabet.length)).join('');
    return letters.replaceAll(/(.{4})(?=.)/g, '$1-');
  });
}

/** A code as it was given out, however it was typed. */
export function readRecoveryCode(typed: string): string {
  const letters = typed.toLowerCase().replaceAll(/[^a-z2-7]/g, '');
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-');
}
