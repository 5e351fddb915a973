/** For finding what somebody types: case, full width and spaces do not matter. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}
