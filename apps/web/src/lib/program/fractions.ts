const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** A weight that was typed, as a percentage too; null where it is no whole number above zero. */
export function weightOf(text: string): number | null {
  const typed = text
    .normalize('NFKC')
    .replace(/\s*%?\s*$/, '')
    .trim();
  return /^\d{1,7}$/.test(typed) && Number(typed) > 0 ? Number(typed) : null;
}

/** Each part of the whole as a fraction in lowest terms; null while any part is unknown. */
export function fractionsOf(weights: readonly (number | null)[]): (string | null)[] {
  const known = weights.filter((weight) => weight !== null);
  if (known.length < weights.length || known.length === 0) return weights.map(() => null);
  const whole = known.reduce((sum, weight) => sum + weight, 0);
  return known.map((weight) => {
    const common = divisor(weight, whole);
    return weight === whole ? '1' : `${weight / common}/${whole / common}`;
  });
}
