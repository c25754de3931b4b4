const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' });
const moment = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });
const time = new Intl.DateTimeFormat('en-US', { timeStyle: 'medium' });
const clock = new Intl.DateTimeFormat('en-US', { timeStyle: 'short' });

export const formatDay = (date: string): string => day.format(new Date(date));
export const formatMoment = (date: string): string => moment.format(new Date(date));
export const formatTime = (date: string): string => time.format(new Date(date));
export const formatClock = (date: string): string => clock.format(new Date(date));
