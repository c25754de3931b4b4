/** A time zone of the IANA database, by the name that it goes by; an offset alone says nothing of summer. */
export function readTimeZone(given: string): string | undefined {
  if (!/^[A-Za-z][\w+/-]*$/.test(given)) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: given }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
