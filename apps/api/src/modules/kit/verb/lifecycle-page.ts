import type { Lifecycle } from './lifecycle.ts';

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[][]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

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
        ['from', 'mutation', 'to', 'reason'],
        [
          ['(new)', `\`${birth}\``, `\`${first}\``, ''],
          ...moves.flatMap(([verb, { from, to, reason = '' }]) =>
            from.map((state) => [`\`${state}\``, `\`${verb}\``, `\`${to ?? state}\``, reason]),
          ),
        ],
      ),
    ].join('\n\n'),
  );
  const intro =
    '# Lifecycles\n\nThe state machines of the API: which mutation leads from which state to which. ' +
    'Printed from the code by `npm run codegen`; the database enforces the same rows.';
  return `${[intro, ...parts].join('\n\n')}\n`;
}
