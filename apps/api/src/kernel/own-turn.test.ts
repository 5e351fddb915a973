import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ownTurn } from './own-turn.ts';

it('lets others go between two long computations, whoever asks for them', async () => {
  const done: string[] = [];
  const compute = async (name: string) => {
    for (let piece = 0; piece < 3; piece += 1) {
      await ownTurn();
      done.push(name);
    }
  };
  const other = async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      await setImmediate();
      done.push('other');
    }
  };
  await Promise.all([compute('a'), compute('b'), compute('c'), other()]);
  expect(done.lastIndexOf('other')).toBeLessThanOrEqual(6);
  expect(done.slice(0, 2)).toContain('other');
});
