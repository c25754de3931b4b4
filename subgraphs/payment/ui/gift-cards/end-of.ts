/** The end of a day that was typed, so that it is the last one; null where none was. */
export const endOf = (day: string): string | null => (day === '' ? null : `${day}T23:59:59.000Z`);
