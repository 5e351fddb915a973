import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  ABOVE,
  type Actor,
  ACTORS,
  LEAD,
  openProposals,
  OTHER,
  OWNER,
  PARTNER,
  type Proposals,
  proposalLife,
  STRANGER,
} from './proposal-world.ts';

let proposals: Proposals;
beforeAll(async () => void (proposals = await openProposals()));
afterAll(() => proposals.close());

const SIDES = [OWNER, OTHER, PARTNER] as const;
const RELATION: Record<Actor, readonly string[]> = {
  [OWNER]: ['STAFF', 'SIDE'],
  [LEAD]: ['STAFF', 'SIDE'],
  [OTHER]: ['SIDE'],
  [PARTNER]: ['SIDE'],
  [ABOVE]: ['ABOVE'],
  [STRANGER]: [],
};
const sideOf = (actor: Actor) => (actor === LEAD ? OWNER : actor);

interface Model {
  state: string;
  yes: Set<Actor>;
  authors: Set<Actor>;
}
interface Try {
  actor: Actor;
  verb: string;
  answer: 'YES' | 'NO';
  fresh: boolean;
  reason: boolean;
}

/** What the machine as declared says of a try, and what it makes of the row. */
function expected(model: Model, { actor, verb, answer, fresh, reason }: Try): string {
  if (actor === STRANGER) return 'LN404';
  const rows = proposalLife.rows.filter(
    (row) => row.verb === verb && row.who.some((who) => RELATION[actor].includes(who)),
  );
  if (rows.length === 0) return 'LN403';
  if (!fresh) return 'LN409';
  const move = rows.find(({ fromState }) => fromState === model.state);
  if (!move) return 'WRONG_STATE';
  const agrees = move.noState !== null && answer === 'YES';
  if (move.reason === 'NEEDED' && !reason && !agrees) return 'REQUIRED';
  if (move.twoPersons && model.authors.has(actor)) return 'OWN_WORK';
  if (agrees && model.yes.has(sideOf(actor))) return 'SAME_DECISION';
  if (agrees) model.yes.add(sideOf(actor));
  if (move.noState && !agrees) model.yes.delete(sideOf(actor));
  const waits = agrees && model.yes.size < SIDES.length;
  const to =
    waits || !move.toState ? model.state : move.noState && !agrees ? move.noState : move.toState;
  if (move.toState && (!move.noState || to !== model.state)) model.yes.clear();
  if (model.state === 'AGREED' && to !== 'AGREED') model.authors.clear();
  else if (to !== model.state) model.authors.add(actor);
  model.state = to;
  return 'OK';
}

it('goes where its moves lead and nowhere else, whoever tries what in whichever order', async () => {
  const verbs = [...new Set(proposalLife.rows.map(({ verb }) => verb))];
  const tries = fc.array(
    fc.record({
      actor: fc.constantFrom(...ACTORS),
      verb: fc.oneof(
        { weight: 3, arbitrary: fc.constant('answerProposal') },
        fc.constantFrom(...verbs),
      ),
      answer: fc.oneof(
        { weight: 5, arbitrary: fc.constant('YES' as const) },
        fc.constant('NO' as const),
      ),
      fresh: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, fc.constant(false)),
      reason: fc.boolean(),
    }),
    { minLength: 5, maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(SIDES.length), tries, async (begun, all) => {
      const id = await proposals.draft();
      await proposals.step(OWNER, id, { verb: 'draftProposal' });
      const model: Model = { state: 'DRAFT', yes: new Set(), authors: new Set([OWNER]) };
      const usual = { answer: 'YES', fresh: true, reason: false } as const;
      const begin: Try[] = [{ ...usual, actor: OWNER, verb: 'offerProposal' }];
      for (const actor of SIDES.slice(0, begun))
        begin.push({ ...usual, actor, verb: 'answerProposal' });
      for (const each of [...begin, ...all]) {
        const { version } = await proposals.now(id);
        const got = await proposals.step(each.actor, id, {
          verb: each.verb,
          ...(each.verb === 'answerProposal' && { answer: each.answer }),
          ...(each.reason && { reason: '因为' }),
          version: version - (each.fresh ? 0 : 1),
        });
        expect([each, got]).toEqual([each, expected(model, each)]);
        expect((await proposals.now(id)).state).toBe(model.state);
      }
    }),
    { numRuns: 40 },
  );
});
