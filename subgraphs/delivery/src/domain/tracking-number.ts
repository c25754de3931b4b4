/** No vowels and nothing that is mistaken for another when it is read aloud. */
const alphabet = '23456789BCDFGHJKLMNPQRSTVWXZ';

const length = 14;

/** `AG` and fourteen characters, 67 bits when they are drawn well: nobody finds a parcel by trying. */
export function trackingNumberOf(draw: (below: number, position: number) => number): string {
  const characters = Array.from({ length }, (_, position) => alphabet[draw(alphabet.length, position)] ?? '');
  return `AG${characters.join('')}`;
}
