/** What somebody types as a plain number: 1,200, ２.５, -3, 2%. Null when it is none. */
export function readAmount(text: string): string | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/%$/, '')
    .replace(/^[−–]/, '-');
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? plain : null;
}

/** A percentage as a fraction, exactly: 1.1 is 0.011. */
export function fractionOf(percent: string): string {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(percent) ?? [];
  const digits = whole.padStart(3, '0');
  const fraction = `${digits.slice(-2)}${decimals}`.replace(/0+$/, '');
  const number = digits.slice(0, -2).replace(/^0+(?=\d)/, '');
  const text = fraction ? `${number}.${fraction}` : number;
  return text === '0' ? '0' : `${sign}${text}`;
}
