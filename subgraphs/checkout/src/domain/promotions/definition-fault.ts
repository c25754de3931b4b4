/** What is wrong with a promotion as it was written; caught where it is read. */
export class DefinitionFault extends Error {
  readonly field: readonly string[];

  constructor(field: readonly string[], message: string) {
    super(message);
    this.field = field;
  }
}

/** A whole number from one to another. */
export function wholeNumber(value: number | null | undefined, field: readonly string[], most = 1_000_000): number {
  if (value == null || !Number.isInteger(value) || value < 1 || value > most) {
    throw new DefinitionFault(field, `This is a whole number from 1 to ${most.toString()}.`);
  }
  return value;
}
