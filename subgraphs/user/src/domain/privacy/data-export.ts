/** One thing that a service has of a person. */
export interface ExportedRecord {
  readonly about: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A file with all that the shop has of a person; there is none before it is ready, or after it has expired. */
export interface DataExport {
  readonly id: string;
  readonly userId: string;
  readonly requestedAt: Date;
  readonly readyAt: Date | null;
  readonly expiresAt: Date | null;
}

/** At most so many files of a person are kept at once. */
export const maxExports = 3;

export function isFetchable({ readyAt, expiresAt }: DataExport, now: Date): boolean {
  return readyAt !== null && expiresAt !== null && expiresAt > now;
}
