/** One thing that is amiss with a row. */
export interface ImportFault {
  readonly code: string;
  /** What of the row is amiss, as its file calls it; empty for the row itself. */
  readonly column: string;
}

/** So many are kept of a row; further ones are only counted. */
export const mostFaults = 20;

/** Names in files may be as long as a row. */
export const longestColumn = 200;
