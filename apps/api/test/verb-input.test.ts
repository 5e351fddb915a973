import { buildSchema, type GraphQLInputObjectType } from 'graphql';
import { expect, it } from 'vitest';
import { idPathsOf, saidAt, withSaid } from './verb-input.ts';

const input = buildSchema(`
  input Line { note: String, roomId: ID! }
  input Plan { unitId: ID!, guestIds: [ID!], first: Line, lines: [Line!]!, title: String }
  type Query { ask(input: Plan): Int }`).getType('Plan') as GraphQLInputObjectType;

const given = {
  ...{ unitId: 'u', guestIds: ['g', 'h'], title: 't' },
  lines: [{ roomId: 'r' }, { roomId: 's' }],
};

it('finds every id of an input: in lists, in parts, in lists of parts', () => {
  expect(idPathsOf(input)).toEqual(['unitId', 'guestIds', 'first.roomId', 'lines.roomId']);
});

it('says what stands at a path, and nothing where nothing does', () => {
  const said = idPathsOf(input).map((path) => saidAt(given, path));
  expect(said).toEqual(['u', 'g', undefined, 'r']);
});

it('says something else at one path alone', () => {
  const other = (path: string) => withSaid(given, path, 'x');
  expect(other('unitId')).toEqual({ input: { ...given, unitId: 'x' }, field: ['unitId'] });
  const guests = { ...given, guestIds: ['x', 'h'] };
  expect(other('guestIds')).toEqual({ input: guests, field: ['guestIds', '0'] });
  const lines = { ...given, lines: [{ roomId: 'x' }, { roomId: 's' }] };
  expect(other('lines.roomId')).toEqual({ input: lines, field: ['lines', '0', 'roomId'] });
  const first = { ...given, first: { roomId: 'x' } };
  expect(other('first.roomId')).toEqual({ input: first, field: ['first', 'roomId'] });
});
