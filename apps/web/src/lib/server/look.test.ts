import { describe, expect, it } from 'vitest';
import { lookOf } from './look.ts';

const cookies = (kept: Record<string, string>) => ({ get: (name: string) => kept[name] });

describe('the look of a page', () => {
  it('is the system’s when nobody chose one', () => {
    expect(lookOf(cookies({}))).toBe('');
  });

  it('is what was chosen', () => {
    const chosen = cookies({ linli_theme: 'dark', linli_size: 'huge' });
    expect(lookOf(chosen)).toBe(' data-theme="dark" data-size="huge"');
  });

  it('takes nothing else into the page', () => {
    expect(lookOf(cookies({ linli_theme: '"><script>', linli_size: 'standard' }))).toBe('');
  });
});
