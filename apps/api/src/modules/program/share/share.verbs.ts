import { insertRows } from '#database/write';
import type { Context } from '#context';
import type { Fault } from '#kernel/errors';
import { storedText } from '#kernel/text';
import { changes } from '#modules/kit/verb/verb';
import type { Condition } from '#modules/kit/verb/noun';
import { streetStaff } from '#modules/kit/verb/rules';
import { participation } from '#modules/program/program/program.participation.verbs';
import type { ParticipationRow } from '#modules/program/program/program.participation.query';
import type { ProgramRow } from '#modules/program/program/program.query';
import { isOpen, program } from '#modules/program/program/program.verbs';
import { unitNamed } from '#modules/tenancy/unit/unit.query';
import { AnswerSharesInput, ProposeSharesInput, type ShareInput } from './share.input.ts';
import { type Taker, takersOf } from './share.query.ts';
import { SHARES_MAX, WEIGHT_MAX } from './share.rule.ts';

/** That several units have one result. */
export const isShared: Condition<ProgramRow> = {
  reads: ['sharing', ...isOpen.reads],
  fault: (row) => isOpen.fault(row) ?? (row.sharing === 'SHARED' ? null : 'NOT_SHARED'),
};

/** That shares are proposed, which the unit may answer. */
const isProposed: Condition<ParticipationRow> = {
  reads: ['sharing', 'proposedWeight'],
  fault: ({ sharing, proposedWeight }) => {
    if (sharing !== 'SHARED') return 'NOT_SHARED';
    return proposedWeight === null ? 'NOTHING_PROPOSED' : null;
  },
};

/** What is wrong with a weight, beside it. */
function weightFaults(weight: number, field: string[]): Fault[] {
  if (weight > 0 && weight <= WEIGHT_MAX) return [];
  if (weight <= 0) return [{ code: 'NOT_POSITIVE', field }];
  return [{ code: 'TOO_LARGE', field, params: { limit: WEIGHT_MAX } }];
}

/** Each unit that takes part with its weight; what is wrong goes to `faults`. */
async function weighed(
  ctx: Context,
  takers: readonly Taker[],
  shares: readonly ShareInput[],
  faults: Fault[],
): Promise<(Taker & { weight: number })[]> {
  const found = new Map<string, Taker & { weight: number }>();
  const units = await Promise.all(shares.map(({ participantId }) => unitNamed(ctx, participantId)));
  for (const [at, { weight }] of shares.entries()) {
    const field = (name: string) => ['input', 'shares', String(at), name];
    const taker = takers.find(({ unitId }) => unitId === units[at]?.id);
    if (!taker) faults.push({ code: 'UNKNOWN', field: field('participantId') });
    else if (found.has(taker.id)) faults.push({ code: 'DUPLICATE', field: field('participantId') });
    else found.set(taker.id, { ...taker, weight });
    faults.push(...weightFaults(weight, field('weight')));
  }
  const lacking = takers.filter(({ id }) => !found.has(id)).map(({ name }) => name);
  if (lacking.length > 0 || takers.length === 0) {
    const params = { units: lacking.join(' · ') || '—' };
    faults.push({ code: 'SHARES_INCOMPLETE', field: ['input', 'shares'], params });
  }
  return [...found.values()];
}

export const programVerbs = {
  proposeShares: changes(program, ProposeSharesInput, {
    does: 'Propose to all units that take part which share of the one result each has.',
    of: 'programId',
    may: streetStaff,
    while: isShared,
    async find(ctx, row, { shares }, faults) {
      if (shares.length > SHARES_MAX) {
        const params = { limit: SHARES_MAX };
        faults.push({ code: 'TOO_MANY', field: ['input', 'shares'], params });
        return null;
      }
      return weighed(ctx, await takersOf(ctx, row), shares, faults);
    },
    async change(ctx, { sharesVersion, districtId }, _, takers) {
      const steps = takers
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id, version, weight }) => ({
          ...{ districtId, subjectKind: participation.name, subjectId: id },
          ...{ verb: 'proposeShare', rowVersion: version, data: { weight } },
        }));
      await insertRows(ctx.run, 'step', steps);
      const set = { sharesVersion: sharesVersion + 1 };
      const shares = takers.map(({ unitId, weight }) => ({ unitId, weight }));
      return { set, told: { before: { sharesVersion }, after: { ...set, shares } } };
    },
  }),
};

export const participationVerbs = {
  answerShares: changes(participation, AnswerSharesInput, {
    does: 'Say for your unit whether the shares that are proposed are right. NO needs a reason.',
    moves: 'answerShares',
    while: isProposed,
    find(_, row, { version, answer, reason }, faults): true {
      const { sharesVersion: current, agreedVersion, refusedVersion } = row;
      const fault = (code: Fault['code'], field: string, params?: Fault['params']) =>
        void faults.push({ code, field: ['input', field], params });
      if (version !== current) fault('SHARES_CHANGED', 'version', { current });
      if (answer === 'NO' && !storedText(reason)) fault('REQUIRED', 'reason');
      const said = { YES: agreedVersion, NO: refusedVersion }[answer];
      if (said === current) fault('SAME_DECISION', 'answer');
      return true;
    },
    change(_, __, { version, answer, reason }) {
      const yes = answer === 'YES';
      return {
        set: {
          agreedVersion: yes ? version : null,
          refusedVersion: yes ? null : version,
          refusal: yes ? null : storedText(reason),
        },
      };
    },
  }),
};
