const ellipsis = '…';

/**
 * Text that somebody else wrote, fit for one line of a notification: control characters, line breaks and the invisible
 * marks that turn the direction of writing become spaces; what is longer than `maxLength` characters is cut.
 */
export function plainLine(text: string, maxLength: number): string {
  const line = text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  const characters = Array.from(line);
  if (characters.length <= maxLength) return line;
  return `${characters
    .slice(0, maxLength - 1)
    .join('')
    .trimEnd()}${ellipsis}`;
}
