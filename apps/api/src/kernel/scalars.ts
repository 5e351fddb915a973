import { isDay, isInstant } from './clock.ts';
import { GraphQLScalarType, Kind } from 'graphql';
import { Decimal } from 'decimal.js';

const PLAIN = /^-?(0|[1-9]\d{0,39})(\.\d{1,40})?$/;

function exact(value: unknown): string {
  if (typeof value === 'string' && PLAIN.test(value)) return value;
  throw new TypeError('Decimal: give a plain decimal number as a string, such as "4.55".');
}

/** An exact decimal number that travels as a string, because a float would lose digits. */
export const DecimalScalar = new GraphQLScalarType<string, string>({
  name: 'Decimal',
  specifiedByURL: 'https://www.w3.org/TR/xmlschema11-2/#decimal',
  description: 'An exact decimal number as a string, such as "4.55" or "200"; never an exponent.',
  // Rows carry plain decimals already; the rest is brought into that form.
  serialize: (value) =>
    typeof value === 'string' && PLAIN.test(value) ? value : new Decimal(value as string).toFixed(),
  parseValue: exact,
  parseLiteral(node) {
    if (node.kind === Kind.STRING || node.kind === Kind.INT || node.kind === Kind.FLOAT) {
      return exact(node.value);
    }
    throw new TypeError('Decimal: give a plain decimal number as a string, such as "4.55".');
  },
});

function day(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new TypeError('Date: give a calendar day as YYYY-MM-DD.');
}

/** A calendar day; stays a string, so that no zone can move it. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/local-date.html',
  description: 'A calendar day, `YYYY-MM-DD`, without a zone.',
  serialize: (value) => String(value).slice(0, 10),
  parseValue: day,
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : null),
});

function instant(value: unknown): string {
  if (typeof value === 'string' && isInstant(value)) return value;
  throw new TypeError('DateTime: give an instant with its zone, such as 2026-03-01T08:00:00Z.');
}

/** An instant in UTC; rows carry it as text already. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  specifiedByURL: 'https://scalars.graphql.org/andimarek/date-time.html',
  description: 'An instant in ISO 8601, UTC, such as `2026-03-01T08:00:00.000Z`.',
  serialize: (value) => new Date(value as string).toISOString(),
  parseValue: instant,
  parseLiteral: (node) => instant(node.kind === Kind.STRING ? node.value : null),
});
