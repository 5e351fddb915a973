import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sampleFilesOf, samplesOf } from './samples.ts';
import { VERBS } from './verb-call.ts';

const FILES = await sampleFilesOf('samples');

it('every verb has a sample, and no other', async () => {
  const named = FILES.flatMap(({ file }) => Object.keys(file.samples));
  expect(named.sort()).toEqual([...VERBS].sort());
  expect(Object.keys(await samplesOf('samples')).sort()).toEqual(named);
});

it.each(FILES.map(({ url }) => url))('%s goes through the matrix of verbs', (url) => {
  const matrix = new URL(url.replace('.samples.ts', '.matrix.test.ts'));
  const [noun] = /[\w.-]+(?=\.samples\.ts$)/.exec(url)!;
  expect([matrix.pathname, existsSync(matrix)]).toEqual([matrix.pathname, true]);
  const lines = readFileSync(matrix, 'utf8').trim().split('\n');
  expect(lines).toEqual([
    "import { verbMatrix } from '#test/verb-matrix';",
    `import { samples } from './${noun}.samples.ts';`,
    '',
    'verbMatrix(samples);',
  ]);
});
