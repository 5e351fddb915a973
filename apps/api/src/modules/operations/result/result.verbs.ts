import type { Fault } from '#kernel/errors';
import { storedText } from '#kernel/text';
import { takeStep } from '#modules/kit/step/take-step';
import { onRow } from '#modules/kit/verb/acting';
import { moveOf, whileIn } from '#modules/kit/verb/moved';
import type { Condition } from '#modules/kit/verb/noun';
import { streetStaff } from '#modules/kit/verb/rules';
import { changes } from '#modules/kit/verb/verb';
import type { ParticipationRow } from '#modules/program/program/program.participation.query';
import { participation } from '#modules/program/program/program.participation.verbs';
import { program } from '#modules/program/program/program.verbs';
import { isShared } from '#modules/program/share/share.verbs';
import { AnswerResultInput, ProposeResultInput } from './result.input.ts';
import { FIGURES_MAX, UNITS_MAX } from './result.rule.ts';
import { keepResults, type Proposal, proposals } from './result.service.ts';

/** What keeps a result from being proposed, all at once. */
function proposalFaults({ content, ...held }: Proposal): Fault[] {
  const faults: Fault[] = [];
  const fault = (code: Fault['code'], params?: Fault['params']) =>
    void faults.push({ code, field: ['input', 'programId'], params });
  if (held.unitIds.length === 0) fault('NO_UNIT_YET', { units: '—' });
  if (content.figures.length === 0) fault('NO_FIGURE');
  if (content.figures.length > FIGURES_MAX) fault('TOO_MANY', { limit: FIGURES_MAX });
  if (content.units.length > UNITS_MAX) fault('TOO_MANY', { limit: UNITS_MAX });
  if (held.warned) fault('FIGURES_WARNED', { figures: held.warned });
  if (!held.sharesAgreed) fault('SHARES_NOT_AGREED');
  if (held.same && held.state !== 'OUTDATED') fault('RESULT_SAME');
  return faults;
}

/** That a result waits for answers. */
const isProposed: Condition<ParticipationRow> = {
  reads: ['resultState'],
  fault({ resultState }) {
    if (resultState === null) return 'RESULT_NOT_PROPOSED';
    if (resultState === 'AGREED') return 'RESULT_AGREED';
    return resultState === 'OUTDATED' ? 'RESULT_OUTDATED' : null;
  },
};

const proposing = moveOf(program, 'proposeResult');

export const programVerbs = {
  proposeResult: onRow(program, ProposeResultInput, {
    does: 'Propose its result, the figures as they are and the agreed shares, to all units that take part.',
    of: 'programId',
    may: streetStaff,
    while: whileIn(program, proposing, isShared),
    async find(ctx, { districtId, id }, _, faults) {
      const [proposal] = await proposals(ctx.run, districtId, [id]);
      faults.push(...proposalFaults(proposal!));
      return proposal!;
    },
    async act(ctx, row, _, proposal) {
      const { edition, figureIds, content } = proposal;
      await keepResults(ctx.run, row.districtId, [proposal]);
      const data = { result_edition: edition };
      const step = { subject: program.name, row, verb: 'proposeResult', data, of: 'programId' };
      return {
        ...{ row, sent: [takeStep(ctx, step)] },
        before: { resultEdition: row.resultEdition },
        after: { resultEdition: edition, figures: figureIds, units: content.units },
      };
    },
  }),
};

export const participationVerbs = {
  answerResult: changes(participation, AnswerResultInput, {
    does: 'Say for your unit whether the result that is proposed is right. NO needs a reason.',
    moves: 'answerResult',
    while: isProposed,
    find(_, row, { edition, answer, reason }, faults): true {
      const { resultEdition: current, agreedEdition, disputedEdition } = row;
      const fault = (code: Fault['code'], field: string, params?: Fault['params']) =>
        void faults.push({ code, field: ['input', field], params });
      if (edition !== current) fault('RESULT_CHANGED', 'edition', { current: current ?? 0 });
      if (answer === 'NO' && !storedText(reason)) fault('REQUIRED', 'reason');
      const said = { YES: agreedEdition, NO: disputedEdition }[answer];
      if (said === current) fault('SAME_DECISION', 'answer');
      return true;
    },
    change(_, __, { edition, answer, reason }) {
      const yes = answer === 'YES';
      return {
        set: {
          agreedEdition: yes ? edition : null,
          disputedEdition: yes ? null : edition,
          objection: yes ? null : storedText(reason),
        },
      };
    },
  }),
};
