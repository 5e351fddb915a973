import { describe, expect, it } from 'vitest';
import { breakingChanges } from './schema-diff.mjs';

const BEFORE = 'type Query { name(short: Boolean): String! }';

describe('a change of the schema', () => {
  it('breaks clients when it takes a field away', async () => {
    const changes = await breakingChanges(BEFORE, 'type Query { title: String }');
    expect(changes).toContain('Query.name was removed.');
  });

  it('breaks clients when a field may become null or an argument is required', async () => {
    const after = 'type Query { name(short: Boolean, long: Int!): String }';
    expect((await breakingChanges(BEFORE, after)).length).toBeGreaterThanOrEqual(2);
  });

  it('breaks nobody when it only adds', async () => {
    const after = `${BEFORE} extend type Query { title: String }`;
    expect(await breakingChanges(BEFORE, after)).toEqual([]);
  });
});
