/** Controls too small for a fingertip, but for those whose label is pressed in their place. */
export const withoutLabelled = (small: string[]): string[] =>
  small.filter((control) => !/type="(radio|checkbox)"/.test(control));
