/** Size and name of a synthetic district; everything else follows from the seed. */
export interface SyntheticOptions {
  seed: number;
  districtId: number;
  /** Also the key of all its rows: two districts need two codes. */
  code: string;
  name: string;
  nameEn: string;
  /** Login of its administrator, before `.admin`. */
  login: string;
  streets: number;
  communitiesPerStreet: number;
  /** Sites below the first communities of every third street. */
  sitesPerStreet: number;
  programsPerStreet: number;
  programsPerCommunity: number;
  programsPerSite: number;
  /** Programs of a street whose result three of its communities share. */
  jointProgramsPerStreet: number;
  partners: number;
  partnersPerProgram: number;
  activitiesPerProgram: number;
  /** Outcome figures per program: indicator after indicator, each for all years of the program. */
  figuresPerProgram: number;
  years: readonly number[];
}

/** The synthetic district of the demo. */
export const syntheticDemo: SyntheticOptions = {
  seed: 20_260_101,
  districtId: 9,
  code: '990001',
  name: '示范区（合成数据）',
  nameEn: 'Shifan District (synthetic data)',
  login: 'shifan',
  streets: 15,
  communitiesPerStreet: 10,
  sitesPerStreet: 5,
  programsPerStreet: 4,
  programsPerCommunity: 3,
  programsPerSite: 1,
  jointProgramsPerStreet: 1,
  partners: 40,
  partnersPerProgram: 2,
  activitiesPerProgram: 9,
  figuresPerProgram: 9,
  years: [2022, 2023, 2024],
};
