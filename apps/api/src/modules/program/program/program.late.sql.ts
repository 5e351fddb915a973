/** Its day is over and it is neither reached nor given up: computed, never stored. */
export const lateOf = (row: string) =>
  `(coalesce(${row}.due_on < local_today(), false) and ${row}.state in ('PLANNED', 'STARTED'))`;

/**
 * What holds of the late milestones of the program of a row `t`, as far as the reader may read them. The
 * list of programs is filtered by them, so that it stands here and not with the slice of milestones.
 *
 * @param what is selected of them, named `s`; nothing for `exists`
 */
export const lateMilestones = (what = '') => `(select ${what} from milestone s
  where s.district_id = t.district_id and s.program_id = t.id and ${lateOf('s')})`;
