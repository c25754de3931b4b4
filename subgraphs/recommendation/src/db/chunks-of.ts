/** A statement takes 65,535 parameters and no more; a table here has at most six columns. */
const chunkSize = 5_000;

export function* chunksOf<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let start = 0; start < rows.length; start += chunkSize) yield rows.slice(start, start + chunkSize);
}
