interface Point {
  readonly x: number;
  readonly y: number;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** Where the centres of the services are. */
  readonly places: Readonly<Record<string, Point>>;
}

export const nodeSize = { width: 196, height: 86 };

/** The purchase goes from left to right, what it touches stands around it. */
export const wideLayout: MapLayout = {
  width: 1_000,
  height: 640,
  places: {
    product: { x: 120, y: 90 },
    inventory: { x: 440, y: 90 },
    payment: { x: 790, y: 110 },
    checkout: { x: 120, y: 310 },
    order: { x: 470, y: 310 },
    delivery: { x: 880, y: 285 },
    user: { x: 110, y: 540 },
    review: { x: 340, y: 560 },
    recommendation: { x: 600, y: 560 },
    notification: { x: 860, y: 500 },
  },
};

/** On a phone the purchase goes from the top down. */
export const narrowLayout: MapLayout = {
  width: 480,
  height: 880,
  places: {
    product: { x: 110, y: 65 },
    inventory: { x: 368, y: 125 },
    checkout: { x: 110, y: 235 },
    order: { x: 368, y: 300 },
    payment: { x: 110, y: 400 },
    delivery: { x: 368, y: 465 },
    user: { x: 110, y: 570 },
    notification: { x: 368, y: 635 },
    review: { x: 110, y: 740 },
    recommendation: { x: 368, y: 805 },
  },
};

/** One that is new stands in the middle at the bottom until it has a place. */
export function placeOf({ width, height, places }: MapLayout, service: string): Point {
  return places[service] ?? { x: width / 2, y: height - 20 };
}

/** A curve from one service to another; those of both directions are apart. */
export function curveBetween(layout: MapLayout, from: string, to: string): string {
  const [start, end] = [placeOf(layout, from), placeOf(layout, to)];
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const bend = 34 / Math.hypot(dx, dy);
  const middle = { x: (start.x + end.x) / 2 - dy * bend, y: (start.y + end.y) / 2 + dx * bend };
  const [out, into] = [borderOf(start, middle, 0), borderOf(end, middle, 7)];
  return `M ${textOf(out)} Q ${textOf(middle)} ${textOf(into)}`;
}

/** Where a line from the centre of a service leaves it, some distance off. */
function borderOf(centre: Point, towards: Point, off: number): Point {
  const [dx, dy] = [towards.x - centre.x, towards.y - centre.y];
  const reach = Math.min(
    (nodeSize.width / 2 + off) / Math.max(Math.abs(dx), 0.001),
    (nodeSize.height / 2 + off) / Math.max(Math.abs(dy), 0.001),
  );
  return { x: centre.x + dx * reach, y: centre.y + dy * reach };
}

const textOf = ({ x, y }: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;
