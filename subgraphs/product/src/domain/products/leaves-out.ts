/** Whether a search names words that what is found must not have: `chair -office`. */
export function leavesOut(query: string): boolean {
  return /(?:^|\s)-[^\s-]/.test(query);
}

/** A dash that stands alone, as in a title, leaves nothing out. */
export function withoutLoneDashes(query: string): string {
  return query.replaceAll(/(^|\s)-+(?=\s|$)/g, '$1');
}
