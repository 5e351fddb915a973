import pairs from 'opencc-js/dict/TSCharacters';

/** The simplified character for each traditional one; where there are several, the usual one. */
export const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  pairs.split('|').map((pair): [string, string] => {
    const [from = '', to = ''] = pair.split(' ');
    return [from, to];
  }),
);
