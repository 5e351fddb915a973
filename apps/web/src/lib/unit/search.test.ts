import { describe, expect, it } from 'vitest';
import { isCalled } from './search.ts';

const unit = { name: '紫金社区', nameEn: 'Zijin Community' };

describe('a unit sought by its name', () => {
  it.each(['紫金', '社区', 'zijin', 'ZIJIN com', 'ｚｉｊｉｎ', ' '])(
    'is found by “%s”',
    (sought) => {
      expect(isCalled(unit, sought)).toBe(true);
    },
  );

  it.each(['紫阳', 'street'])('is not found by “%s”', (sought) => {
    expect(isCalled(unit, sought)).toBe(false);
  });
});
