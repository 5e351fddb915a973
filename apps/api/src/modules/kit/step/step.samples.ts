import type { RowSamples } from '#test/samples';

export const rows: RowSamples = {
  step: {
    does: ['insert'],
    // What is planted is of no kind that a trigger knows. What an actor does is a program's: its unit
    // and account are the trigger's to say, and who may write the program may do it.
    columns: (said, refer) => ({
      subject_id: refer('program'),
      ...(said === 'new' && {
        ...{ subject_kind: 'Program', verb: 'startProgram' },
        ...{ unit_id: undefined, account_id: undefined, account_name: undefined },
      }),
    }),
    unguarded: `alter table step disable trigger program_step, alter unit_id drop not null,
      alter account_id drop not null, alter account_name drop not null`,
  },
};
