/** A file is not of the form that it is said to be. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  /** Where, as far as is known. */
  readonly row: number | undefined;

  constructor(message: string, row?: number, options?: ErrorOptions) {
    super(message, options);
    this.row = row;
  }
}

/** So long a row of a file may be, in bytes. */
export const longestRow = 1024 * 1024;
