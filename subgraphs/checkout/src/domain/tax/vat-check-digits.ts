const digitsOf = (text: string) => Array.from(text, Number);
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/** The sum of the first digits, each times its weight. */
export function weighted(number: string, weights: readonly number[]): number {
  const digits = digitsOf(number);
  return sum(weights.map((weight, at) => weight * (digits[at] ?? 0)));
}

/** ISO/IEC 7064, MOD 11,10: the last digit checks the others. */
export function mod11By10(number: string): boolean {
  const digits = digitsOf(number);
  const product = digits.slice(0, -1).reduce((before, digit) => {
    const added = (digit + before) % 10 || 10;
    return (2 * added) % 11;
  }, 10);
  return (product + (digits.at(-1) ?? 0)) % 10 === 1;
}

/** ISO/IEC 7812-1, annex B: every second digit from the right is doubled. */
export function luhn(number: string): boolean {
  const counted = digitsOf(number)
    .toReversed()
    .map((digit, at) => (at % 2 === 0 ? digit : crossSum(2 * digit)));
  return sum(counted) % 10 === 0;
}

export function isAustrian(id: string): boolean {
  const digits = digitsOf(id.slice(1));
  const counted = digits.slice(0, 7).map((digit, at) => (at % 2 === 0 ? digit : crossSum(2 * digit)));
  return (10 - ((sum(counted) + 4) % 10)) % 10 === digits[7];
}

export function isGreek(id: string): boolean {
  return (weighted(id, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === Number(id.slice(8));
}

/** The older keys are two digits that check the others; the newer ones have a letter, and are not looked at. */
export function isFrench(id: string): boolean {
  const key = id.slice(0, 2);
  return !/^\d\d$/.test(key) || (12 + 3 * (Number(id.slice(2)) % 97)) % 97 === Number(key);
}

/** Of companies by the ninth digit; those of single traders are checked as a whole, letters being numbers from 10 on. */
export function isDutch(id: string): boolean {
  if (weighted(id, [9, 8, 7, 6, 5, 4, 3, 2]) % 11 === Number(id.charAt(8))) return true;
  const whole = Array.from(`NL${id}`, (char) => (/\d/.test(char) ? char : (char.charCodeAt(0) - 55).toString())).join(
    '',
  );
  return BigInt(whole) % 97n === 1n;
}

function crossSum(number: number): number {
  return number > 9 ? number - 9 : number;
}
