import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '#context';
import { InGroup } from '#kernel/in-group';
import type { Key } from '#kernel/ids';
import { priceOfList } from '#kernel/price';
import { linksOf, unitLink } from '#modules/kit/list/links';
import { rootList } from '#modules/kit/list/root-list';
import { outcomeRows } from '#modules/figures/figure/outcome.query';
import { OutcomeType } from '#modules/figures/figure/outcome.type';
import type { ParticipationRow } from '#modules/program/program/program.participation.query';
import { ParticipationType, SideAnswer } from '#modules/program/program/program.participation.type';
import { programRows } from '#modules/program/program/program.query';
import { ProgramType } from '#modules/program/program/program.type';
import { unitRows } from '#modules/tenancy/unit/unit.query';
import { UnitType } from '#modules/tenancy/unit/unit.type';
import { results } from './result.list.ts';
import {
  type FrozenFigure,
  latestResultRows,
  type ProgramResultRow,
  resultRows,
  resultsBelowUnit,
  resultsOfProgram,
  resultsOfUnit,
} from './result.query.ts';
import { FIGURES_MAX, type FrozenUnit, partsOf, UNITS_MAX } from './result.rule.ts';
import {
  ProgramResultConnection,
  ProgramResultType,
  ResultFigureType,
  ResultUnitType,
} from './result.type.ts';

type Held = Pick<ProgramResultRow, 'districtId' | 'content'>;
/** What a result holds, with where it stands. */
type In<Frozen> = Frozen & { districtId: number };

@Resolver(() => ProgramResultType)
export class ProgramResultResolver {
  @FieldResolver(() => [ResultFigureType], {
    complexity: priceOfList(FIGURES_MAX),
    description: `Its figures, by indicator, at most ${FIGURES_MAX}.`,
  })
  figures(@Root() { districtId, content: { figures, units } }: Held) {
    return figures.map(({ source, ...figure }) => ({
      ...{ ...figure, districtId },
      period: {
        ...{ start: figure.periodStart, end: figure.periodEnd, grain: figure.grain },
        ...{ text: figure.periodText, inferred: figure.periodInferred },
      },
      ...{ sourceTitle: source.title, sourceTitleEn: source.titleEn },
      sourceReference: source.reference,
      parts: partsOf(figure.bounds, units)?.map(({ count }) => count) ?? null,
    }));
  }

  @FieldResolver(() => [ResultUnitType], {
    complexity: priceOfList(UNITS_MAX / 10),
    description: `The units that it was proposed to, at most ${UNITS_MAX}.`,
  })
  units(@Root() { districtId, content: { units } }: Held) {
    const weights = units.map(({ weight }) => weight);
    const whole = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
    return units.map((unit) => ({
      ...{ ...unit, districtId },
      share: unit.weight === null ? null : { numerator: unit.weight, denominator: whole },
    }));
  }
}

@Resolver(() => ResultFigureType)
export class ResultFigureResolver {
  @FieldResolver(() => OutcomeType, {
    nullable: true,
    description: 'What stands in its place today; null when it was withdrawn.',
  })
  now(@Root() { districtId, slotId }: In<FrozenFigure>, @Ctx() ctx: Context) {
    return ctx.read.byKey(outcomeRows, { districtId, id: slotId });
  }
}

@Resolver(() => ResultUnitType)
export class ResultUnitResolver {
  @FieldResolver(() => UnitType, {
    nullable: true,
    description: 'The unit today; null when it is not yours to know.',
  })
  unit(@Root() { districtId, unitId }: In<FrozenUnit>, @Ctx() ctx: Context) {
    return ctx.read.byKey(unitRows, { districtId, id: unitId });
  }
}

@Resolver(() => ProgramType)
export class ProgramsResultResolver {
  @InGroup('OUTCOMES')
  @FieldResolver(() => ProgramResultType, {
    nullable: true,
    description:
      'The newest edition of its joint result; null while none is proposed, or where that edition is not yours to read: in `withheld`, or of days that no agreement covers.',
  })
  result(@Root() { districtId, id }: Key, @Ctx() ctx: Context) {
    return ctx.read.byKey(latestResultRows, { districtId, id });
  }
}

@Resolver(() => ParticipationType)
export class ParticipationsResultResolver {
  @FieldResolver(() => SideAnswer, {
    nullable: true,
    description:
      'What it says of the newest edition of the result; null: nothing yet, or that edition is not yours to read.',
  })
  resultAnswer(@Root() { agreedEdition, disputedEdition, resultEdition }: ParticipationRow) {
    if (resultEdition === null) return null;
    if (agreedEdition === resultEdition) return 'YES';
    return disputedEdition === resultEdition ? 'NO' : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why it does not agree to that edition; null where it did not say no, and for partners.',
  })
  resultObjection(@Root() { objection, disputedEdition, resultEdition }: ParticipationRow) {
    return resultEdition !== null && disputedEdition === resultEdition ? objection : null;
  }
}

export const ProgramResultLinks = linksOf(() => ProgramResultType, resultRows, {
  unit: unitLink('The unit that owns its program'),
  program: {
    by: 'programId',
    to: programRows,
    type: () => ProgramType,
    says: 'The program that it is the result of; null when that is not yours to see.',
  },
});

export const ResultsResolver = rootList('results', results, {
  of: { Program: resultsOfProgram, Unit: resultsOfUnit },
  below: resultsBelowUnit,
  connection: ProgramResultConnection,
  says: 'Editions of the result of a joint program, or of the programs of a unit.',
});
