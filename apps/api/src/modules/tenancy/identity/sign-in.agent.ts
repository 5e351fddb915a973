type Named = readonly (readonly [mark: RegExp, name: string])[];

/** The first that is found counts: many say that they are others, too. */
const PROGRAMS: Named = [
  [/wxwork/i, 'WeCom'],
  [/MicroMessenger/i, 'WeChat'],
  [/DingTalk/i, 'DingTalk'],
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/QQBrowser/i, 'QQ Browser'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: Named = [
  [/HarmonyOS/i, 'HarmonyOS'],
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux/, 'Linux'],
];
const TOOL = /^(?!Mozilla\b)[A-Za-z][\w.-]{0,39}(?=[/\s]|$)/;

const named = (names: Named, agent: string) => names.find(([mark]) => mark.test(agent))?.[1];

/**
 * What a client says it is, in a few words such as "Edge · Windows" or "curl"; no versions, so that
 * it marks nobody. Null when it says nothing that is known.
 */
export function deviceOf(agent: string): string | null {
  const [program] = [named(PROGRAMS, agent) ?? TOOL.exec(agent)?.[0]];
  const words = [program, named(SYSTEMS, agent)].filter((word) => word !== undefined);
  return words.join(' · ') || null;
}
