const ellipsis = '…';

/** Line breaks, control characters, and the invisible marks that turn the direction of what follows them. */
const unfit = /[\p{Cc}\p{Zl}\p{Zp}\s\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** Text that somebody else wrote, fit for one line of a notification; what is longer than `maxLength` is cut. */
export function plainLine(text: string, maxLength: number): string {
  const line = text.replaceAll(unfit, ' ').trim();
  const characters = Array.from(line);
  if (characters.length <= maxLength) return line;
  const kept = characters.slice(0, maxLength - 1).join('');
  return `${kept.trimEnd()}${ellipsis}`;
}
