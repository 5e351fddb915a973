import { insertRows, updateRow } from '#database/write';
import { businessDate } from '#kernel/clock';
import type { Fault } from '#kernel/errors';
import { newId } from '#kernel/ids';
import { storedInput } from '#kernel/input';
import { takeStep } from '#modules/kit/step/take-step';
import { inStates } from '#modules/kit/verb/noun';
import { onRow } from '#modules/kit/verb/acting';
import { streetStaff } from '#modules/kit/verb/rules';
import { openWorkFaults } from '#modules/program/program/program.closing.service';
import type { ProgramRow } from '#modules/program/program/program.query';
import { program } from '#modules/program/program/program.verbs';
import { AddReviewInput } from './review.input.ts';
import type { ReviewRow } from './review.query.ts';

/** Characters of a step's reason: a stop tells the beginning of what the review found. */
const REASON_MAX = 500;

/** What is wrong with the days of a review, beside each. */
function dayFaults({ endsOn }: ProgramRow, { onDay, verdict, extendsTo }: AddReviewInput): Fault[] {
  const fault = (code: Fault['code'], name: string, params?: Fault['params']): Fault => ({
    ...{ code, field: ['input', name], params },
  });
  const ahead = onDay > businessDate() ? [fault('IN_THE_FUTURE', 'onDay')] : [];
  if (verdict !== 'EXTEND') {
    return extendsTo == null ? ahead : [...ahead, fault('ONLY_TO_EXTEND', 'extendsTo')];
  }
  if (extendsTo == null) return [...ahead, fault('REQUIRED', 'extendsTo')];
  return endsOn === null || extendsTo > endsOn
    ? ahead
    : [...ahead, fault('NOT_LATER', 'extendsTo', { day: endsOn })];
}

const cut = (words: string) => [...words].slice(0, REASON_MAX).join('').trim();

export const programVerbs = {
  addReview: onRow(program, AddReviewInput, {
    does: 'Keep a review of it, and do what follows: go on, extend it, or close it.',
    of: 'programId',
    may: streetStaff,
    while: inStates('RUNNING', 'PAUSED'),
    async find(ctx, row, input, faults) {
      faults.push(...dayFaults(row, input));
      const asks = input.verdict === 'STOP' && !input.evenSo;
      if (asks) faults.push(...(await openWorkFaults(ctx, row)));
      return true;
    },
    async act(ctx, row, { kind, verdict, ...given }) {
      const { districtId, unitId, id: programId, endsOn, state } = row;
      const said = { extendsTo: null, ...storedInput<ReviewRow>(AddReviewInput, given) };
      const made = { id: newId(), kind, verdict, ...said };
      await insertRows(ctx.run, 'review', [{ districtId, unitId, programId, ...made }]);
      const set = verdict === 'EXTEND' ? { endsOn: said.extendsTo } : {};
      const version = await updateRow(ctx.run, program.table, { districtId, id: programId }, set);
      const before = { ...(verdict === 'EXTEND' && { endsOn }) };
      const told = { row, before, after: { ...set, review: made } };
      if (verdict !== 'STOP') return { ...told, wrote: version };
      const step = { subject: program.name, row: { ...row, version }, of: 'programId' };
      const closing = takeStep(ctx, { ...step, verb: 'closeProgram', reason: cut(said.words!) });
      return {
        ...{ row, wrote: version + 1, sent: [closing] },
        before: { ...before, state },
        after: { ...told.after, state: 'CLOSED' },
      };
    },
  }),
};
