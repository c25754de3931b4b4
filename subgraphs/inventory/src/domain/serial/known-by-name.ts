import { type Serial, serialKey } from './serial.ts';

type SerialName = Pick<Serial, 'variantId' | 'number'>;

/** A name for one in maps, the same in capitals and in small letters: as the database compares, those of ASCII alone. */
export const foldedKey = ({ variantId, number }: SerialName): string =>
  `${variantId} ${number.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())}`;

/** Which piece each name is of, by its `serialKey`: one that is written so before one that is written in other letters. */
export function knownByName(names: readonly SerialName[], known: readonly Serial[]): ReadonlyMap<string, Serial> {
  const written = new Map(known.map((one) => [serialKey(one), one]));
  const folded = new Map(known.map((one) => [foldedKey(one), one]));
  return new Map(
    names.flatMap((name) => {
      const one = written.get(serialKey(name)) ?? folded.get(foldedKey(name));
      return one ? [[serialKey(name), one] as const] : [];
    }),
  );
}
