/** What a made-up program is about, in both languages. */
const THEMES = {
  邻里助餐: 'Meals for neighbours',
  银龄课堂: 'Classes for elders',
  四点半课堂: 'After-school class',
  青年夜校: 'Youth night school',
  楼道微更新: 'Stairwell renewal',
  垃圾分类督导: 'Waste-sorting watch',
  假日学校: 'Holiday school',
  反诈宣讲: 'Fraud-prevention talks',
  亲子阅读: 'Family reading',
  健康义诊: 'Free health checks',
  就业帮扶: 'Help into work',
  矛盾调解: 'Neighbour mediation',
} as const;

/** Names a theme: its title. */
export type ThemeTitle = keyof typeof THEMES;

/** What a made-up program is about. */
export interface Theme {
  title: ThemeTitle;
  titleEn: string;
}

/** The catalogue of made-up programs. */
export const themes: readonly Theme[] = Object.entries(THEMES).map(([title, titleEn]) => ({
  title: title as ThemeTitle,
  titleEn,
}));
