/** Without the characters that no text has, such as NUL, which PostgreSQL cannot keep. */
export function withoutControls(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ').trim();
}

/** Whether a text is as long as it must be and has no characters but line breaks and tabs that cannot be seen. */
export function isText(text: string, min: number, max: number): boolean {
  return text.length >= min && text.length <= max && !/[^\P{Cc}\n\r\t]/u.test(text) && text.isWellFormed();
}
