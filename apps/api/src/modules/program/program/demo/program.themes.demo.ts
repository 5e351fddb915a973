import type { ProgramKind } from '../program.fields.rule.ts';

interface Kind {
  titleEn: string;
  type?: ProgramKind;
  line?: string;
  audience?: string;
}

/** What a made-up program is about, in both languages, and how it works. */
const THEMES = {
  邻里助餐: { titleEn: 'Meals for neighbours', audience: '老年人' },
  银龄课堂: { titleEn: 'Classes for elders', type: 'SERIES', audience: '老年人' },
  四点半课堂: { titleEn: 'After-school class', type: 'SERIES', line: 'CARE_COMMITTEE' },
  青年夜校: { titleEn: 'Youth night school', type: 'SERIES', line: 'YOUTH_LEAGUE' },
  楼道微更新: { titleEn: 'Stairwell renewal', line: 'PARTY_BUILDING' },
  垃圾分类督导: { titleEn: 'Waste-sorting watch' },
  假日学校: { titleEn: 'Holiday school', type: 'CAMPAIGN', line: 'CARE_COMMITTEE' },
  反诈宣讲: { titleEn: 'Fraud-prevention talks', line: 'POLITICS_AND_LAW' },
  亲子阅读: { titleEn: 'Family reading', type: 'SERIES', line: 'WOMENS_FEDERATION' },
  健康义诊: { titleEn: 'Free health checks', line: 'HEALTH' },
  就业帮扶: { titleEn: 'Help into work', line: 'TRADE_UNION' },
  矛盾调解: { titleEn: 'Neighbour mediation', line: 'POLITICS_AND_LAW' },
} as const satisfies Record<string, Kind>;

/** Names a theme: its title. */
export type ThemeTitle = keyof typeof THEMES;

/** What a made-up program is about, and how it works. */
export interface Theme {
  title: ThemeTitle;
  titleEn: string;
  type: ProgramKind;
  line: string | null;
  audience: string | null;
}

/** The catalogue of made-up programs. */
export const themes: readonly Theme[] = Object.entries<Kind>(THEMES).map(
  ([title, { titleEn, type = 'GENERAL', line = null, audience = null }]) => ({
    title: title as ThemeTitle,
    ...{ titleEn, type, line, audience },
  }),
);
