/** The day by the clocks of a time zone, such as `2026-03-29`. */
export function dayIn(timeZone: string, at: Date): string {
  return wallClock(timeZone, at).slice(0, 10);
}

/**
 * When the clocks of a time zone show a time on a day. Of a time that they show twice it is the first; one that they leave
 * out is the moment that is as long after the change as it would be without it.
 */
export function zonedInstant(day: string, time: string, timeZone: string): Date {
  const asUtc = Date.parse(`${day}T${time}:00.000Z`);
  // The offsets a day before and after are those of both sides of a change.
  const offsets = [-dayMs, dayMs].map((away) => offsetAt(timeZone, asUtc + away));
  const shown = offsets.map((offset) => asUtc - offset).filter((at) => at + offsetAt(timeZone, at) === asUtc);
  return new Date(shown.length > 0 ? Math.min(...shown) : asUtc - (offsets[0] ?? 0));
}

const dayMs = 86_400_000;

/** By how much the clocks of a time zone are ahead of UTC. */
function offsetAt(timeZone: string, at: number): number {
  const whole = Math.floor(at / 1_000) * 1_000;
  return Date.parse(`${wallClock(timeZone, new Date(whole))}Z`) - whole;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the clocks show, such as `2026-03-29T03:30:00`. */
function wallClock(timeZone: string, at: Date): string {
  const clock =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
  clocks.set(timeZone, clock);
  return clock.format(at).replace(' ', 'T');
}

/** Whether there is such a time zone. */
export function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
