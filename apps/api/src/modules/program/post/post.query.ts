import type { RowSource } from '#database/rows';
import { hangingBy } from '#modules/kit/list/edges';
import type { POST_KINDS } from './post.entity.ts';

export interface ProgramPostRow {
  districtId: number;
  id: string;
  post: string;
  kind: (typeof POST_KINDS)[number];
  ofUnitId: string | null;
  partnerId: string | null;
}

export const programPostRows: RowSource<ProgramPostRow> = {
  name: 'programPost',
  type: 'ProgramPost',
  from: 'program_post t',
  needs: {},
  columns: {
    districtId: 't.district_id',
    id: 't.id',
    post: 't.post',
    kind: 't.kind',
    ofUnitId: 't.of_unit_id',
    partnerId: 't.partner_id',
  },
};

/** The posts of a program, in the order in which they were set. */
export const postsOfProgram = hangingBy('program_id', programPostRows, {
  orders: { POSITION: { sql: "lpad(t.position::text, 4, '0')", type: 'text' } },
});
