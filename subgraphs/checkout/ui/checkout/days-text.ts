/** In how many days something comes, from so many to so many; on the day itself it comes today. */
export function daysText(min: number, max: number): string {
  if (max === 0) return 'today';
  if (min === 0) return max === 1 ? 'today or tomorrow' : `within ${max.toString()} days`;
  if (min !== max) return `${min.toString()} to ${max.toString()} days`;
  return max === 1 ? '1 day' : `${max.toString()} days`;
}
