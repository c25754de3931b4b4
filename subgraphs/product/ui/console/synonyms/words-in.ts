/** What was typed with commas between. */
export function wordsIn(typed: string): string[] {
  return typed.split(',').flatMap((word) => word.trim() || []);
}
