/** Without the characters that no text has, such as NUL, which PostgreSQL cannot keep. */
export function withoutControls(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ').trim();
}
