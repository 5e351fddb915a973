import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addNodeType, globalId, newId, nodeTypes, parseGlobalId } from './ids.ts';

const key = fc.record({ districtId: fc.integer({ min: 0, max: 32_767 }), id: fc.uuid() });
addNodeType('Program', 'prg');
addNodeType('Street', 'str');
const type = fc.constantFrom(...nodeTypes().map(([name]) => name));

describe('a global id', () => {
  it('gives back what it was made of', () => {
    fc.assert(
      fc.property(type, key, (name, row) => {
        expect(parseGlobalId(globalId(name, row))).toEqual({ type: name, ...row });
      }),
    );
  });

  it('has one spelling', () => {
    fc.assert(
      fc.property(
        type,
        key,
        fc.nat(27),
        fc.string({ minLength: 1, maxLength: 1 }),
        (name, row, at, char) => {
          const id = globalId(name, row);
          const other = id.slice(0, at) + char + id.slice(at + 1);
          const parsed = parseGlobalId(other);
          if (parsed) expect(globalId(parsed.type, parsed)).toBe(other);
        },
      ),
    );
  });

  it.each([
    '',
    'prg',
    'prg_',
    'xyz_AAEBogJvfvt0gafyyVLB286J',
    'prg_AAEBogJvfvt0gafyyVLB286J=',
    '1',
    'prg_\u0000',
  ])('is not %j', (text) => {
    expect(parseGlobalId(text)).toBeNull();
  });
});

describe('a new id', () => {
  it('is a UUIDv7 that sorts by time', () => {
    const [earlier, later] = [newId(1_700_000_000_000), newId(1_700_000_000_001)];
    expect(earlier).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(earlier < later).toBe(true);
  });
});
