import { typingSlip } from '../balance/typing';
import { multiply } from '../quantity/arithmetic';
import { compare, equals } from '../quantity/compare';
import { decimal, ONE, ZERO, type Decimal } from '../quantity/decimal';
import type { TotalledAmount } from '../plan/plan';
import type { Claim } from './claims';
import type { Reading, Suggestion, Verdict } from './claim';
import { measuresOf } from './cues';
import { fitOf, roundTo } from './fit';
import type { Mention } from './mention';
import type { Measure, RatioMeasure } from './measure';
import type { PlanFacts, Subject } from './planFacts';

/** Holds one claim against the plan (cotejo): every reading that its words allow, and which one fits. */
export function judge(claim: Claim, facts: PlanFacts): Verdict {
  return claim.mention.kind === 'percent' ? judgePercent(claim, facts) : judgeAmount(claim, facts);
}

function judgePercent(claim: Claim, facts: PlanFacts): Verdict {
  const { mention, cue, isInherited } = claim;
  const meant = measuresOf(cue);
  const isOfPlan = claim.options.every((subjects) => subjects.every(({ kind }) => kind === 'plan'));
  const wide = isInherited || isOfPlan || cue.families.length === 0;
  const own = readings(claim, facts, wide ? EVERY : meant);
  const found = fitting(mention, own);
  if (found) return isByChance(found, claim) ? open(mention) : found;
  const elsewhere = mention.hedge ? null : (fitting(mention, readings(claim, facts, EVERY))?.reading ?? null);
  if (cue.isElsewhere || own.length === 0 || !isSaid(claim)) return open(mention);
  if (elsewhere && cue.families.every((family) => family === 'share')) return open(mention);
  return { mention, outcome: 'differs', reading: null, elsewhere, suggestions: suggest(claim, own, meant) };
}

/** A figure that measures something else and nearly fits is not cut off. */
function isByChance({ outcome }: Verdict, claim: Claim): boolean {
  return outcome === 'truncated' && (claim.cue.isElsewhere || !isSaid(claim));
}

const EVERY: readonly RatioMeasure[] = [
  ...([
    'share',
    'shareInAxis',
    'gap',
    'gapShare',
    'assignedRatio',
    'assignedShare',
    'gapOfPlan',
    'assignedOfPlan',
  ] as const),
];

/** Whether the sentence says that the figure measures the plan's money: by its words, or by standing at a name. */
function isSaid({ cue, isAdjacent, isInherited, options }: Claim): boolean {
  return options.length > 0 && (cue.families.length > 0 || isAdjacent || isInherited);
}

function open(mention: Mention): Verdict {
  return { mention, outcome: 'open', reading: null, suggestions: [], elsewhere: null };
}

function readings({ options }: Claim, facts: PlanFacts, measures: readonly RatioMeasure[]): Reading[] {
  return options.flatMap((subjects) =>
    measures.flatMap((measure) => {
      if (!isSensible(measure, subjects)) return [];
      const value = facts.ratio(measure, subjects);
      return value ? [{ measure, subjects, value }] : [];
    }),
  );
}

/** Of the whole plan only what is missing and what is there say something. */
function isSensible(measure: Measure, subjects: readonly Subject[]): boolean {
  const isPlan = subjects.some(({ kind }) => kind === 'plan');
  if (isPlan) return measure === 'gap' || measure === 'assignedRatio';
  return measure !== 'shareInAxis' || subjects.every(({ kind }) => kind === 'front');
}

function fitting(mention: Mention, among: readonly Reading[]): Verdict | null {
  for (const outcome of ['fits', 'truncated'] as const) {
    const reading = among.find(({ value }) => fitOf(mention, value) === outcome);
    if (reading) return { mention, outcome, reading, suggestions: [], elsewhere: null };
  }
  return null;
}

/** At most so many readings are offered where none is a slip away. */
const OFFERED = 2;

/** The readings that are one slip of the keyboard away; else those that the words mean first. */
function suggest({ mention, options }: Claim, own: readonly Reading[], meant: readonly Measure[]): Suggestion[] {
  const near = own.flatMap((reading) => {
    const suggestion = suggestionOf(mention, reading);
    return suggestion.slip === 'none' ? [] : [suggestion];
  });
  if (near.length > 0) return distinct(near);
  const lead = own.filter(
    ({ measure, subjects }) => measure === firstOf(meant, subjects) && isFirst(subjects, options),
  );
  return distinct(lead.map((reading) => ({ ...suggestionOf(mention, reading), slip: 'none' as const }))).slice(
    0,
    OFFERED,
  );
}

/** What the words mean first, of this subject: the plan has no share of itself. */
function firstOf(meant: readonly Measure[], subjects: readonly Subject[]): Measure | undefined {
  return meant.find((measure) => isSensible(measure, subjects));
}

function isFirst(subjects: readonly Subject[], options: Claim['options']): boolean {
  return subjects === options[0];
}

function suggestionOf({ values, units }: Mention, reading: Reading): Suggestion {
  const [printed, unit = ONE] = [values[0], units[0]];
  const proposed = roundTo(reading.value, unit);
  const typed = printed ? typingSlip(printed, proposed) : null;
  const isOne = typed !== null && (typed.slips ?? 1) === 1;
  return { ...reading, proposed, slip: isOne ? typed.slip : 'none' };
}

function distinct(suggestions: readonly Suggestion[]): Suggestion[] {
  return suggestions.filter(
    (each, at) => !suggestions.slice(0, at).some(({ proposed }) => equals(proposed, each.proposed)),
  );
}

function judgeAmount(claim: Claim, facts: PlanFacts): Verdict {
  const { mention, cue, options } = claim;
  const meant = amountsMeant(claim);
  const own = amountReadings(options, facts, meant);
  const found = fitting(mention, own);
  if (found) return found;
  const elsewhere = fitting(mention, amountReadings(options, facts, AMOUNTS))?.reading ?? null;
  if (elsewhere && (cue.families.length === 0 || claim.isInherited || isShareOnly(claim))) {
    return { mention, outcome: 'fits', reading: elsewhere, suggestions: [], elsewhere: null };
  }
  const suggestions = suggestAmount(claim, amountReadings(options, facts, elsewhere ? meant : AMOUNTS), meant[0]);
  const isNear = suggestions.some(({ slip }) => slip !== 'none');
  const isMeant = isNear || elsewhere !== null || isTotalled(claim);
  if (!isMeant || cue.isElsewhere || isQuoted(claim, facts)) return open(mention);
  return { mention, outcome: 'differs', reading: null, elsewhere, suggestions };
}

const AMOUNTS: readonly TotalledAmount[] = ['total', 'assigned', 'toRaise'];

function isShareOnly({ cue }: Claim): boolean {
  return cue.families.every((family) => family === 'share');
}

function amountsMeant({ cue, isInherited }: Claim): readonly TotalledAmount[] {
  if (isInherited) return AMOUNTS;
  const meant = cue.families.flatMap((family): TotalledAmount[] =>
    family === 'gap' ? ['toRaise'] : family === 'assigned' ? ['assigned'] : ['total'],
  );
  return meant.length > 0 ? meant : AMOUNTS;
}

function amountReadings(options: Claim['options'], facts: PlanFacts, measures: readonly TotalledAmount[]): Reading[] {
  return options.flatMap((subjects) =>
    measures.flatMap((measure) => {
      const value = facts.amount(measure, subjects);
      return value ? [{ measure, subjects, value }] : [];
    }),
  );
}

function suggestAmount({ mention, options }: Claim, own: readonly Reading[], meant: Measure | undefined): Suggestion[] {
  const all = own.map((reading) => suggestionOf(mention, reading));
  const near = distinct(all.filter(({ slip }) => slip !== 'none'));
  if (near.length > 0) return near;
  return distinct(all.filter(({ measure, subjects }) => measure === meant && isFirst(subjects, options))).slice(0, 1);
}

/** Words that say that an amount is what something of the plan costs or has, and not one of its parts. */
const TOTALLED =
  /\b(?:asciende\w*|valor total|costo total|inversion total|total de|por un (?:valor|monto|total)|tienen? un (?:costo|valor)|cuesta|vale|suma|totaliza\w*|equivalente a|alcanza\w*|presupuesto de|inversion de|demandan?|requieren?|faltan?|por gestionar|por financiar|asignad[oa]s?|asignacion|apropiad[oa]s?)\b/;
const PART =
  /\b(?:construccion|dotacion|adquisicion|convenio|contrato|proyecto|obra|compra|mantenimiento|pavimentacion|cada|por (?:persona|habitante|beneficiario|vivienda)|subsidio|beneficiari\w*|salario|cofinanciacion de|aporte de|mejoramiento)\b/;

function isTotalled({ around, options, cue, isInherited }: Claim): boolean {
  const [first] = options;
  const isLevel = first?.every(({ kind }) => kind === 'axis' || kind === 'plan' || kind === 'front') ?? false;
  return isLevel && !PART.test(around) && (TOTALLED.test(around) || (isInherited && cue.families.length > 0));
}

/** Digits from which on two amounts are hardly the same by chance. */
const TELLING = decimal(100_000n);

/** Whether the plan has just this amount somewhere else: prose may quote a row, unless it says what it measures. */
function isQuoted({ mention, cue, isInherited }: Claim, facts: PlanFacts): boolean {
  const [printed = ZERO, unit = ONE] = [mention.values[0], mention.units[0]];
  const saysWhat = !isInherited && cue.families.some((family) => family !== 'share');
  if (saysWhat && compare(printed, multiply(unit, TELLING)) < 0) return false;
  return facts.amounts.some((value) => isSame(mention, value));
}

function isSame(mention: Mention, value: Decimal): boolean {
  return fitOf({ ...mention, hedge: null }, value) === 'fits';
}
