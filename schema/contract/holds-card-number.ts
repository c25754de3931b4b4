/** Whether a text is a card number, or carries one: 12 to 19 digits alone, or 13 to 19 in a row with a right check digit. */
export function holdsCardNumber(text: string): boolean {
  if (/^\d{12,19}$/.test(text.replaceAll(/[\s._-]/g, ''))) return true;
  return (text.match(/\d+/g) ?? []).some(
    (digits) => digits.length >= 13 && digits.length <= 19 && hasCheckDigit(digits),
  );
}

/** ISO/IEC 7812-1, annex B (Luhn). */
function hasCheckDigit(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, character, index) => {
      const digit = Number(character) * (index % 2 === 0 ? 1 : 2);
      return total + (digit > 9 ? digit - 9 : digit);
    }, 0);
  return sum % 10 === 0;
}
