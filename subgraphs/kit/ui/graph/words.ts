/** A value of an enum as text: `OUT_FOR_DELIVERY` is "Out for delivery". */
export function words(value: string): string {
  const text = value.toLowerCase().replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
