/** A rate in millionths, of a hundred: `14.975` for 149,750. */
export function toPercent(millionths: number): string {
  return (millionths / 10_000).toFixed(4).replace(/\.?0+$/, '');
}
