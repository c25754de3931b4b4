/** Whether PostgreSQL can keep a text; what it cannot keep is the name of nothing there is. */
export function isKeepable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** As it can be kept: without NUL, and without half of a character, which also remains where a text is cut. */
export function keepable(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}
