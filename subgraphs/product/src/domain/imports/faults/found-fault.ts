/** What is amiss with a record. */
export interface FoundFault {
  readonly code: string;
  /** The variant of the record that it is about; undefined for the product itself. */
  readonly variant: number | undefined;
  /** Of the record or of the variant. */
  readonly field: readonly string[];
}
