import { ledTo, type Lifecycle, type Move } from '../../modules/kit/step/lifecycle.ts';

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[][]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const code = (word: string) => `\`${word}\``;

function moveRow(state: string, verb: string, move: Move<string>): string[] {
  const { twoSides, twoPersons, who, reason = '' } = move;
  const to = ledTo(move, state) ?? state;
  const ends = twoSides ? `${code(to)}, refused ${code(twoSides.refused)}` : code(to);
  const asked = [who.includes('READER') ? 'by itself' : who.join(', ').toLowerCase()];
  if (twoPersons) asked.push('never who wrote it');
  return [code(state), code(verb), ends, asked.join('; '), reason];
}

/** docs/lifecycles.md: every state machine of the API, as its code declares it. */
export function lifecyclePage(lives: readonly Lifecycle[]): string {
  const parts = lives.map(({ entity, states, first, birth, moves }) =>
    [
      `## ${entity}`,
      table(
        ['state', 'meaning'],
        Object.entries(states).map(([state, says]) => [`\`${state}\``, says]),
      ),
      table(
        ['from', 'verb', 'to', 'who', 'reason'],
        [
          ['(new)', birth ? code(birth) : 'by itself', code(first), '', ''],
          ...moves.flatMap(([verb, move]) => move.from.map((state) => moveRow(state, verb, move))),
        ],
      ),
    ].join('\n\n'),
  );
  const intro =
    '# Lifecycles\n\nThe state machines of the API: which verb leads from which state to which, and who ' +
    'does it: staff of the unit; above, the lead of a street that it lies in or the admin of the district; ' +
    'governed, that admin alone; one of its sides (the unit that was asked); or nobody, where it follows ' +
    'by itself. Printed from the code by `npm run codegen`; the database enforces the same rows.';
  return `${[intro, ...parts].join('\n\n')}\n`;
}
