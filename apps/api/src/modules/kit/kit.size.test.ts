import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';

const KIT = fileURLToPath(new URL('.', import.meta.url));
const MODULES = fileURLToPath(new URL('..', import.meta.url));
const API = fileURLToPath(new URL('../../..', import.meta.url));

const sourcesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !/\.(test|samples)\.ts$/.test(path));

/**
 * Most lines of code of each room, without blank lines and comments: they fall, and rise only for what
 * takes more lines than that out of the slices.
 */
const LINES_MAX = {
  ...{
    verb: 826,
    step: 380,
    list: 313,
    slice: 263,
    audit: 70,
    catalogue: 60,
    bin: 85,
    file: 250,
    change: 211,
  },
};

const linesOf = (text: string) =>
  text
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .split('\n')
    .filter((line) => line.trim() && !line.trim().startsWith('//')).length;

describe('a room of the kit', () => {
  it('is counted, whichever it is', () => {
    const rooms = sourcesIn(KIT).flatMap((path) => /^([^/]+)\//.exec(path)?.[1] ?? []);
    expect([...new Set(rooms)].sort()).toEqual(Object.keys(LINES_MAX).sort());
  });

  it.each(Object.entries(LINES_MAX))('%s has at most %i lines of code', (room, most) => {
    const folder = `${KIT}${room}/`;
    const texts = sourcesIn(folder).map((path) => readFileSync(folder + path, 'utf8'));
    expect(texts.reduce((sum, text) => sum + linesOf(text), 0)).toBeLessThanOrEqual(most);
  });
});

/** The kit's declarations of what a slice says to it. */
const SAID = [
  ...['Noun', 'Creating', 'Changed', 'Changing', 'Doing', 'InUnit', 'OfRow', 'OnRow', 'Acted'],
  ...['Move', 'Life', 'SubjectExtras', 'SliceModule', 'Said', 'RootList', 'Link'],
];

/** What may be left out and is said by one slice or none, by the reason why it can be said: may only shrink. */
const ALONE: Record<string, string[]> = {
  'The kit says it to itself: `creates`, `changes` and moves are made of it.': [
    ...['Acted.notices', 'Acted.tells', 'OnRow.byStep'],
  ],
  'What sides agree to and a second person checks comes with agreements; tests have a proposal.': [
    ...['Changing.answer', 'Move.twoPersons', 'Move.twoSides'],
  ],
  'A program alone is kept by other people according to its type, and dropped by whoever planned it.':
    [...['Noun.also', 'OfRow.asks']],
  'A participation alone is answered by another unit.': ['SubjectExtras.sides'],
  'A program alone is worked on with partners, whose rows have no verbs.': ['Changing.notices'],
  'Figures alone have a successor.': ['Noun.successor'],
  'A measure alone is known by its code.': ['Acted.shown'],
  'The catalogue alone is refined by a district where the platform keeps the row.': [
    ...['InUnit.offeredOver'],
  ],
  'Attachments are the first that have a file.': ['SliceModule.files'],
  'Figures alone are missed where there are none.': ['SliceModule.attention'],
  'Units alone are of four types behind one interface.': ['SliceModule.orphanedTypes'],
};

describe('what can be said to the kit', () => {
  let declared: Set<string>;
  let uses: Map<string, Set<string>>;
  beforeAll(() => void ({ declared, uses } = findUses()), 120_000);

  it('is declared where it is looked for', () => {
    expect([...declared].sort()).toEqual([...SAID].sort());
  });

  it('is said by two slices, or has a reason', () => {
    const alone = [...uses].filter(([, slices]) => slices.size < 2).map(([name]) => name);
    expect(alone.sort()).toEqual(Object.values(ALONE).flat().sort());
  });
});

/** Which slices give a value to which property that may be left out. */
function findUses() {
  const { config } = ts.readConfigFile(`${API}tsconfig.json`, (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, API);
  const paths = sourcesIn(MODULES);
  const program = ts.createProgram(
    paths.map((path) => MODULES + path),
    options,
  );
  const checker = program.getTypeChecker();
  const declared = new Set<string>();
  const names = new Map<ts.Node, string>();
  for (const path of paths.filter((each) => each.startsWith('kit/'))) {
    ts.forEachChild(program.getSourceFile(MODULES + path)!, (node) => {
      if (!ts.isInterfaceDeclaration(node) || !SAID.includes(node.name.text)) return;
      declared.add(node.name.text);
      for (const member of node.members.filter(({ questionToken }) => questionToken)) {
        names.set(member, `${node.name.text}.${member.name!.getText()}`);
      }
    });
  }
  const uses = new Map([...names.values()].map((name) => [name, new Set<string>()]));
  for (const path of paths.filter((each) => !each.startsWith('kit/'))) {
    const [slice] = /^[^/]+\/[^/]+(?=\/)/.exec(path) ?? [];
    const look = (node: ts.Node): void => {
      if (slice && ts.isObjectLiteralExpression(node))
        for (const member of askedFor(checker, node)) uses.get(names.get(member)!)?.add(slice);
      ts.forEachChild(node, look);
    };
    look(program.getSourceFile(MODULES + path)!);
  }
  return { declared, uses };
}

/** The declarations of the properties that an object gives a value to. */
function askedFor(checker: ts.TypeChecker, object: ts.ObjectLiteralExpression): ts.Node[] {
  const asked = checker.getContextualType(object);
  // What an async function gives is it or its promise.
  const types = asked?.isUnion() ? asked.types : [asked];
  return object.properties.flatMap(({ name }) =>
    types.flatMap((type) => (name && type?.getProperty(name.getText())?.declarations) ?? []),
  );
}
