/** A box with round corners. */
export function box(x: number, y: number, width: number, height: number, fill: string, round = 6): string {
  const size = `x="${String(x)}" y="${String(y)}" width="${String(width)}" height="${String(height)}"`;
  return `<rect ${size} rx="${String(round)}" fill="${fill}"/>`;
}

export function disc(x: number, y: number, radius: number, fill: string): string {
  return `<circle cx="${String(x)}" cy="${String(y)}" r="${String(radius)}" fill="${fill}"/>`;
}

export function shape(path: string, fill: string): string {
  return `<path d="${path}" fill="${fill}"/>`;
}

export function line(path: string, colour: string, width: number): string {
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${String(width)}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** Under what stands on the floor. */
export function shadow(x: number, y: number, width: number): string {
  return `<ellipse cx="${String(x)}" cy="${String(y)}" rx="${String(width / 2)}" ry="11" fill="#2a1c10" opacity=".16"/>`;
}

/** So many times, with the number of each. */
export function times(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('');
}
