interface Window {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
}

/** When couriers come, by the clocks where they do: `Thu, Dec 24, 9:00 AM – 12:00 PM`. */
export function windowText({ startsAt, endsAt, timeZone }: Window): string {
  const format = new Intl.DateTimeFormat('en-US', {
    ...{ weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
    timeZone,
  });
  return format.formatRange(new Date(startsAt), new Date(endsAt));
}
