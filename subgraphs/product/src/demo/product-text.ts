import type { AttributeValues } from '../domain/catalogue/attribute.ts';

/** What the demo shop says of products, by the slug of their category: a beginning, one of them for each, and what holds of all. */
const texts: Readonly<Record<string, { readonly beginnings: readonly string[]; readonly all: string }>> = {
  accessories: {
    beginnings: ['Plug it in and go on working.', 'A small thing beside the computer that is used every day.'],
    all: 'Works with Windows, macOS and Linux, without a driver of its own.',
  },
  appliances: {
    beginnings: ['For the room where coffee is made.', 'Keeps an office clean, and its sockets safe.'],
    all: 'With a mains lead and two years of warranty.',
  },
  art: {
    beginnings: ['For notes, sketches and the margin of a report.', 'Lies well in the hand through a long meeting.'],
    all: 'Writes at once, also after weeks in a drawer.',
  },
  binders: {
    beginnings: ['Keeps a project together that grows.', 'For what has to be found again in ten years.'],
    all: 'Opens flat, closes without gaps, and stands by itself.',
  },
  bookcases: {
    beginnings: ['Room for the books, and for what comes to stand before them.', 'A calm wall behind the desk.'],
    all: 'Shelves are set higher or lower without tools. Comes in parts, and is put up by one person in an hour.',
  },
  chairs: {
    beginnings: [
      'A seat for long days.',
      'Made to be forgotten while one works.',
      'Firm where it has to be, soft where it may be.',
    ],
    all: 'Carries 120 kilograms. Comes ready but for its back, which takes four screws.',
  },
  copiers: {
    beginnings: ['Copies for a whole floor.', 'Stands in a corner and is there when it is needed.'],
    all: 'Copies both sides, sorts them, and says itself when it wants toner.',
  },
  envelopes: {
    beginnings: ['For letters that should arrive as they were sent.', 'Takes a contract without a fold.'],
    all: 'Seals by itself, and tears where it should.',
  },
  fasteners: {
    beginnings: ['Holds paper together, and lets it go again.', 'The drawer is never full enough of them.'],
    all: 'Leaves no mark, and does not rust.',
  },
  furnishings: {
    beginnings: ['A small thing that makes a room an office.', 'For the desk, the wall or the floor beside it.'],
    all: 'Put up in minutes; what holds it is in the box.',
  },
  labels: {
    beginnings: ['So that everybody finds it.', 'Names for folders, shelves and parcels.'],
    all: 'For laser and ink-jet printers. Sticks for years, and comes off paper cleanly.',
  },
  machines: {
    beginnings: ['Does its work while others go on with theirs.', 'Quiet enough to stand beside a desk.'],
    all: 'Set up in a quarter of an hour, with cable and first supplies in the box.',
  },
  paper: {
    beginnings: ['White enough for contracts, strong enough for both sides.', 'The sheet that printers like.'],
    all: 'Free of acid, from certified forests.',
  },
  phones: {
    beginnings: ['For calls in which every word counts.', 'Clear in both directions, also across a table.'],
    all: 'Comes with charger, cable and a short guide.',
  },
  storage: {
    beginnings: ['A place for everything that lies about.', 'Order that outlasts the week.'],
    all: 'Stacks safely, and carries what it holds.',
  },
  supplies: {
    beginnings: [
      'A tool for the drawer that one reaches for without looking.',
      'Cuts, opens and trims, time after time.',
    ],
    all: 'Stays sharp, and lies well in either hand.',
  },
  tables: {
    beginnings: ['A top to spread things out on.', 'Where people sit down together.'],
    all: 'Level on every floor by its feet. Comes in parts, with the key that puts it together.',
  },
};

interface ProductInWords {
  readonly categorySlug: string;
  readonly attributes: AttributeValues;
  /** Tells products of one category apart. */
  readonly seed: number;
}

/** A paragraph on a product of the demo shop. */
export function productText({ categorySlug, attributes, seed }: ProductInWords): string {
  const text = texts[categorySlug];
  const { material, colour, wireless, capacity } = attributes;
  const pieces = attributes['pack-size'];
  return [
    text?.beginnings[seed % text.beginnings.length],
    typeof material === 'string' ? `Of ${material.toLowerCase()}${colourText(colour)}.` : undefined,
    typeof capacity === 'number' ? `Holds ${capacity} GB.` : undefined,
    wireless === true ? 'Needs no cable.' : undefined,
    text?.all,
    typeof pieces === 'number' ? `${pieces} pieces in a pack.` : undefined,
  ]
    .filter((sentence) => sentence !== undefined)
    .join(' ');
}

function colourText(colour: unknown): string {
  return typeof colour === 'string' ? `, in ${colour.toLowerCase()}` : '';
}
