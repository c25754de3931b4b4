const remembered = 500;
const longest = 1_000;

/** Reads a header once for each distinct value: most clients send the same few. What is remembered is bounded. */
export function rememberByHeader<Reading>(read: (header: string) => Reading): (header: string) => Reading {
  const readings = new Map<string, Reading>();
  return (header) => {
    const known = readings.get(header);
    if (known !== undefined) return known;
    const reading = read(header);
    if (header.length > longest) return reading;
    if (readings.size >= remembered) readings.clear();
    readings.set(header, reading);
    return reading;
  };
}
