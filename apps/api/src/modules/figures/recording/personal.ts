/** Fifteen digits and more, of which the last may be an X: identity, bank and account numbers. */
const IDENTITY = /\d{14,}[\dXx]/;
/** 0571-87654321 and 007: a quantity begins with no such zero, a time of the clock may. */
const LEADING_ZERO = /^0\d+(?![\d.:点时])/;
const WITH_COUNTRY = /^\+?(?:00)?86\d{9,11}$/;
/** A mobile number by itself: 13800138000元 is money. */
const MOBILE = /^1[3-9]\d{9}$/;
/** Numbers of services. */
const SERVICE = /^[48]00-?\d{3,4}-?\d{3,4}$/;

/**
 * Whether words, or a number by itself, look like the number of a person, a telephone or an account
 * rather than a quantity.
 */
export function isPersonal(text: string): boolean {
  const written = text
    .normalize('NFKC')
    .replace(/[\s()（）]/g, '')
    .replace(/[–—－]/g, '-');
  // One dash stands between the ends of a range.
  const joined = written.split('-').length === 2 ? written : written.replaceAll('-', '');
  return (
    [IDENTITY, MOBILE, WITH_COUNTRY].some((pattern) => pattern.test(joined)) ||
    [LEADING_ZERO, SERVICE].some((pattern) => pattern.test(written))
  );
}
