/** What is signalled when an import has come further. */
export function importKey(importId: string): string {
  return `import:${importId}`;
}
