/**
 * What must not differ between an answer as it is written down and as it comes: the names, the nesting and the kinds of
 * values, of lists the first element. Events of a stream are told apart by their names.
 */
export function shapeOfOutput(output: string): unknown {
  if (!output.includes('event: ')) return shapeOf(JSON.parse(output));
  return Array.from(output.matchAll(/^event: (.*)\ndata: ?(.*)$/gm), ([, event, data = '']) => ({
    event,
    data: data && shapeOf(JSON.parse(data)),
  }));
}

function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, shapeOf(field)]));
}
