import type { Sayings } from './sayings.ts';

const K2 = '{stock} − {change} = {before}.';
const K7 = '{base} × {rate} = {product}.';
const K8 =
  '{base} × {rate}{per} = {all} ({likelyAll} by the numbers as printed); {named} are named.';

/** What findings say in English. */
export const en: Sayings = {
  K1: {
    title: 'Parts and whole do not agree',
    message: 'The average gives {expected}, but {stated} are reported: {gap} have no place.',
    computation: '{average} × {base} = {expected}. {stated} lies outside of it, by {gap}.',
    cure: 'Check what the average covers, such as whether street-level members are in it. Correct one of the numbers, or say where the rest belongs.',
  },
  K2: {
    title: 'The year before is only a range',
    message: 'The year before had {before}; growth is {growth} %.',
    computation: `${K2} Growth = increase ÷ the year before = {growth} %.`,
    cure: 'Quote the range. Record the number of the year before once you have it.',
  },
  K2_BELOW_ZERO: {
    title: 'The increase exceeds the total',
    message: 'It grew by {change}, yet there are only {stock}.',
    computation: `${K2} The year before cannot have been below zero.`,
    cure: 'Check the increase and the total, and correct the one that is wrong.',
  },
  K2_DIFFERS: {
    title: 'It does not agree with the year before',
    message: 'The increase leaves {before} for the year before, which reported {earlier}.',
    computation: `${K2} {earlier} lies outside of it.`,
    cure: 'Check both totals and the increase. Correct the one that is wrong, or say how the count changed.',
  },
  K4: {
    title: 'An outcome without its base',
    message: 'It says for how many it turned out well, not of how many. No rate can be computed.',
    computation:
      'Rate = outcome ÷ all of the same kind. What is recorded counts something else, such as actions.',
    cure: 'Record how many there were in all in the same period, such as the number of cases.',
  },
  K5: {
    title: 'Unusual size of a session',
    message: '{size} in a session on average.',
    computation: '{people} ÷ {sessions} = {size}. Usual is {fewest} to under {most}.',
    cure: 'Check that people and sessions count the same thing, such as one event held in several sessions. Correct what is wrong, or explain it.',
  },
  K6: {
    title: 'Words that contradict each other',
    message: '“{words}” says both short of and more than; it is read as {range}.',
    computation: '近 is below the number, 余 above it, by 5 % each: {range}.',
    cure: 'Ask whoever reported it for the number, then correct it.',
  },
  K7: {
    title: 'The ratio is rounded',
    message: '{rate} of {base} is {product}, which is no whole number. It must be {range}.',
    computation: `${K7} The ratio before rounding gives {range}.`,
    cure: 'Quote {range}, or record the number itself and relate it as the numerator.',
  },
  K7_NONE: {
    title: 'Ratio and base exclude each other',
    message: 'No whole number is {rate} of {base}.',
    computation: `${K7} Nothing whole lies within its rounding.`,
    cure: 'Check that ratio and base count the same thing, and correct the one that is wrong.',
  },
  K8: {
    title: 'The rate and its named parts',
    message:
      'By the rate there are {all}; {named} are named ({part} %). Where the other {rest} come from is not said.',
    computation: `${K8} The rest = all − named = {rest}.`,
    cure: 'Record the other parts and relate them as numerators, or say who provides them.',
  },
  K8_OVER: {
    title: 'The parts exceed the whole',
    message: 'By the rate there are {all}, yet {named} are named: {over} too many.',
    computation: `${K8} That is {over} too many.`,
    cure: 'Check the rate, its base and the parts, and correct the one that is wrong.',
  },
  K9: {
    title: 'Target met by a narrow margin',
    message: '{margin} to spare; lost when the base passes about {limit} (+{growth} %).',
    computation:
      '{rate} against {target}, base {base}: margin = (rate − target) × base{per} = {margin}; break-even base = amount ÷ target = {limit}.',
    cure: 'Whenever you say “met”, give the margin and the base at which it is lost. Plan more in good time.',
  },
  K10: {
    title: 'Tiers do not subtract from their total',
    message: 'The tiers add up to {tiers} of {total}. Without an upper end no share can be told.',
    computation: 'The tiers add up to {tiers}. One member may be in several of them.',
    cure: 'Record the exact total. Do not take the tiers from it.',
  },
  K10_OVER: {
    title: 'The tiers exceed their total',
    message: 'The tiers add up to {tiers}, the total is only {total}: some are counted twice.',
    computation:
      'The tiers add up to {tiers}, above {total}: one member is in several of them, or a number is wrong.',
    cure: 'Say how the tiers overlap, or correct the number that is wrong.',
  },
  K11: {
    title: 'A ratio without its base',
    message: '{rate} (n not given).',
    computation:
      'Ratio = part ÷ base. Without the base, one of one looks like a thousand of a thousand.',
    cure: 'Record the total of the same period and relate it as the denominator, such as all disputes or all towns. Until then it is not ranked.',
  },
  K12: {
    title: 'It does not say for whom',
    message: '{amount}: for a household, a person or an organisation?',
    computation: 'Nothing is computed: an amount compares with nothing until it says for whom.',
    cure: 'Ask, then record it under a dimension that says for whom.',
  },
  K22: {
    title: 'A share above 100 %',
    message: '{rate} is more than the whole.',
    computation: 'A share of a whole is at most 100 %. {rate} lies {over} percentage points above.',
    cure: 'Check numerator and denominator, and whether a growth or the rate of a plan is meant. Correct it, or explain how more than the whole is possible.',
  },
  K17: {
    title: 'Only a lower end is known',
    message: 'All that is known is {range}. Quote it like that.',
    computation:
      'A list that ends in “and others”, or a number without its words, is the least there is: {range}.',
    cure: 'Complete the list and correct the number, or leave it at “at least”.',
  },
};
