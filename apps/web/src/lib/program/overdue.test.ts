import { expect, it } from 'vitest';
import { today } from '#lib/figure/instant.ts';
import { addDays } from '#lib/kit/days.ts';
import { daysOver, sayLate } from './overdue.ts';

const running = { state: 'RUNNING', endsOn: addDays(today(), -3), lateMilestones: 2 };

it('says how long a program under way is past its last day, and its late milestones', () => {
  expect(daysOver(running)).toBe(3);
  expect(sayLate(running)).toMatch(/3.*2/);
  expect(daysOver({ ...running, endsOn: today() })).toBeNull();
  expect(daysOver({ ...running, endsOn: null })).toBeNull();
  expect(sayLate({ ...running, endsOn: null, lateMilestones: 0 })).toBe('');
  expect(sayLate({ ...running, state: 'CLOSED' })).toBe('');
});
