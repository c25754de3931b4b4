/** What was typed of the batch that goods came with. */
export interface TypedLot {
  readonly code: string;
  /** A day; empty where none was given. */
  readonly notFrom: string;
}

/** What was typed into the `LotFields` of this name; nothing where both were left empty. */
export function typedLot(typed: FormData, name: string): TypedLot | undefined {
  const textOf = (field: string) => {
    const value = typed.get(`${name} ${field}`);
    return typeof value === 'string' ? value.trim() : '';
  };
  const lot = { code: textOf('code'), notFrom: textOf('notFrom') };
  return lot.code === '' && lot.notFrom === '' ? undefined : lot;
}

/** What is missing of it. */
export function faultOfLot(lot: TypedLot | undefined): string | undefined {
  return lot?.notFrom === '' ? `Please say from which day on lot ${lot.code} is not sold.` : undefined;
}

/** As it is booked. At noon in Greenwich it is that day almost everywhere, so it is shown as it was typed. */
export const lotInput = ({ code, notFrom }: TypedLot) => ({ code, expiresAt: `${notFrom}T12:00:00.000Z` });
