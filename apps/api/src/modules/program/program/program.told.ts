import type { NameOf, ToldFields } from '#modules/kit/change/told';

const BRAND = 'select name from brand where district_id = $1 and id = $2';
const PARTNER = 'select name from partner where id = $1';

const brandName: NameOf = async ({ run }, { districtId, id }) =>
  ((await run(BRAND, [districtId, id]))[0]?.name as string | undefined) ?? null;
const partnerName: NameOf = async ({ run }, { id }) =>
  ((await run(PARTNER, [id]))[0]?.name as string | undefined) ?? null;

/** Fields of a program whose changes are told, in the order in which a page says them. */
export const programTold: ToldFields = {
  ...{
    title: true,
    titleEn: true,
    type: true,
    sharing: true,
    schoolId: partnerName,
    year: true,
    stage: true,
  },
  ...{ batch: true, level: true, startsOn: true, endsOn: true, audience: true },
  ...{ description: true, descriptionEn: true, brandId: brandName, lines: true },
  deletedAt: true,
};
