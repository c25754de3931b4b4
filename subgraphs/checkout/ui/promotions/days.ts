/** The day of a moment where the staff is, as a field of a form has it; empty for none. */
export function dayOf(moment: string | null): string {
  if (moment === null) return '';
  const at = new Date(moment);
  const two = (part: number) => part.toString().padStart(2, '0');
  return `${at.getFullYear().toString()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

export function startOfDay(day: string): string {
  return new Date(`${day}T00:00`).toISOString();
}

/** The first moment after a day, however many hours it has. */
export function endOfDay(day: string): string {
  const end = new Date(`${day}T00:00`);
  end.setDate(end.getDate() + 1);
  return end.toISOString();
}
