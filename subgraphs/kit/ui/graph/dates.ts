const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' });
const plainDay = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });
const time = new Intl.DateTimeFormat('en-US', { timeStyle: 'medium' });
const clock = new Intl.DateTimeFormat('en-US', { timeStyle: 'short' });

/** Of a moment where the reader is, or of a day as it stands (`2026-12-31`). */
export const formatDay = (date: string): string => (date.length === 10 ? plainDay : day).format(new Date(date));
export const formatMoment = (date: string): string => moment.format(new Date(date));
export const formatTime = (date: string): string => time.format(new Date(date));
export const formatClock = (date: string): string => clock.format(new Date(date));
