import type { ClassType } from 'type-graphql';
import { Field, Int, ObjectType } from 'type-graphql';
import type { RowSource } from '#database/rows';
import type { CodeWords } from '#kernel/codes';
import { openEnum } from '#kernel/enums';
import { UnitType } from '#modules/tenancy/unit/unit.type';

/** Rows that are counted at and below a unit. SQL is over a row `t`, and the year `y(starts, ends)`. */
export interface Tally {
  rows: RowSource<never>;
  where: string;
  /** The unit that a row counts for; the row's own when left out. */
  unit?: string;
  /** The program that a row is part of, where programs are counted beside rows. */
  program?: string;
}

/** What to look at in a unit: its rows, or that there are none. */
export interface Attention extends Tally {
  words: CodeWords;
  lacks?: boolean;
}

const tallies = new Map<string, Tally>();
const attentions = new Map<string, Attention>();
const codes = openEnum('AttentionCode', 'What to look at in a unit.');

export const AttentionCode = codes.members;

@ObjectType('UnitOverview', {
  description: 'A unit and everything below it in a few numbers, as far as you see its rows.',
})
export class UnitOverviewType {
  @Field(() => UnitType, { description: 'The unit.' })
  unit!: UnitType;
}

/** Publishes numbers of every unit, as fields of its overview. @throws Error for a name that is there already */
export function addTallies(said: Readonly<Record<string, Tally & { says: string }>>): void {
  for (const [name, { says: description, ...tally }] of Object.entries(said)) {
    if (tallies.has(name)) throw new Error(`Two slices count ${name}.`);
    tallies.set(name, tally);
    const number = Field(() => Int as unknown as ClassType, { description });
    number(UnitOverviewType.prototype, name);
  }
}

/** Publishes what to look at. @throws Error for a code that is there already */
export function addAttention(said: Readonly<Record<string, Attention>>): void {
  for (const [code, attention] of Object.entries(said)) {
    codes.add(code, attention.words.about ?? attention.words.en);
    attentions.set(code, attention);
  }
}

export const allTallies = (): ReadonlyMap<string, Tally> => tallies;
export const allAttentions = (): ReadonlyMap<string, Attention> => attentions;
