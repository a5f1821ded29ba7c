import { isFigureRole, isMoneyRole, isPeriodRole, isSourceRole, roleRecord } from '../../plan/roles';
import { partName, sourceRole } from '../../plan/parseRole';
import { withoutYears, yearsIn } from '../../words/year';
import type { ColumnDraft } from './columnDraft';
import { numericShare, type ColumnStats } from './columnStats';
import { namesDate, neverMoney, withoutMoney } from './neverMoney';
import { executionWords, type ExecutionWord } from '../headings/executionWords';
import { namesPartOfYear, rolesOfHeading } from '../headings/findHeaders';
import { SCHEDULE_GROUP, SOURCE_GROUP, SPENT_GROUP } from '../../words/headingGroups';
import type { Heading } from '../headings/headerBand';
import { sourceName, type HeaderWords, type WordRole } from '../headings/headerWords';
import { normaliseHeading } from '../../words/normalise';
import { schedulePeriod } from '../../words/schedulePeriod';

/** Below this the words of a heading are a hint, no role. */
const LEAST_WORDS = 0.5;
const MONTH_INITIALS = 'efmamjjasond';

/** The columns of a table with the roles that their headings' words give them. */
export function columnsByWords(
  headings: readonly Heading[],
  stats: readonly ColumnStats[],
  words: HeaderWords,
): ColumnDraft[] {
  const initials = monthInitials(headings);
  const execution = executionWords(headings.map(({ text }) => text));
  const structure = structureColumns(headings);
  return headings.map((heading, at): ColumnDraft => {
    const counted = stats[at];
    if (!counted) throw new RangeError('a heading without its column');
    const draft = blankDraft(heading, counted);
    const period = initials.get(heading.column);
    if (structure.has(heading.column) && isCoded(counted)) return draft;
    const said =
      period === undefined
        ? [...budgetRoles(execution.get(at), heading), ...wordRoles(heading, words)]
        : [{ role: `month:${period}` as const, confidence: 0.9, alias: heading.own }];
    const roles = namesDate(heading.text) ? said.filter(({ role }) => !isMoneyRole(role)) : said;
    return withWords(draft, fitting(withoutMoney(roles, neverMoney(heading.text, counted)), counted));
  });
}

/** Short names of the parts of a budget's structure (estructura programática): dirección, unidad, programa, fuente… */
const STRUCTURE =
  /^(?:da|ue|ent|ua|ug|spr|sp|prog|subprog|sub prog|proy|act|obra?|fte|ff|tf|org|of|fin|fun|sf|eco|cap|art|subt|it|item|asig|cat prog|ubg|geo|reng?)$/;
const LEAST_STRUCTURE = 3;

/** Columns that a budget's structure is written in, where at least three stand in the heading: their numbers name things. */
function structureColumns(headings: readonly Heading[]): ReadonlySet<number> {
  const found = headings.filter(({ own }) => STRUCTURE.test(normaliseHeading(own)));
  return new Set(found.length < LEAST_STRUCTURE ? [] : found.map(({ column }) => column));
}

function isCoded({ filled, numbers, codes, whole }: ColumnStats): boolean {
  return whole === numbers && numbers + codes >= filled * MOSTLY;
}

const MOSTLY = 0.8;

/** Below what a heading that only says `ejecutado` is sure of: it keeps that role. */
const BESIDE_EXECUTED = 0.9;

/** What a heading says among others of a budget's execution; the sum of what was executed keeps the role it has alone. */
function budgetRoles(word: ExecutionWord | undefined, { text }: Heading): WordRole[] {
  if (!word) return [];
  const confidence = word.role === 'executedMoney' ? Math.min(word.confidence, BESIDE_EXECUTED) : word.confidence;
  return [{ role: word.role, confidence, alias: text }];
}

/** A column of which nothing is known yet. */
export function blankDraft(heading: Heading, stats: ColumnStats): ColumnDraft {
  return {
    ...{
      column: heading.column,
      heading,
      stats,
      role: 'other',
      confidence: 0,
      reasons: [],
      alternatives: [],
      part: namesPartOfYear(heading) ? partName(heading.own) : null,
    },
    year: yearOf(heading),
  };
}

/** The year of a column: its own, else that of the groups over it; a range of years (2024-2027) is none. */
function yearOf({ own, text }: Heading): number | null {
  const [ownYear] = yearsIn(own.replace(YEAR_RANGE, ' '));
  const [year] = yearsIn(text.replace(YEAR_RANGE, ' '));
  return ownYear ?? year ?? null;
}

const YEAR_RANGE = /\b(?:19|20)\d\d\s*(?:[-–—/]|al?|hasta)\s*(?:19|20)\d\d\b/gi;

function wordRoles(heading: Heading, words: HeaderWords): readonly WordRole[] {
  const group = normaliseHeading(heading.group);
  const own = rolesOfHeading(heading, words);
  if (SCHEDULE_GROUP.test(group)) {
    const period = schedulePeriod(normaliseHeading(heading.own));
    if (period) return [{ role: `${period.kind}:${period.number}`, confidence: 0.97, alias: heading.own }];
  }
  const planned = PLANNED.has(own[0]?.role ?? 'other') ? schedulePeriod(group) : null;
  if (planned) return [{ role: `${planned.kind}:${planned.number}`, confidence: 0.9, alias: heading.text }];
  if (SPENT_GROUP.test(group)) return spent(own);
  if (SOURCE_GROUP.test(group) && ONLY_YEAR.test(withoutYears(normaliseHeading(heading.own)).trim()))
    return yearsIn(heading.own).length === 0 ? own : [{ role: 'total', confidence: 0.8, alias: heading.group }];
  if (SOURCE_GROUP.test(group) && heading.own !== '' && !isSumOfSources(own[0])) {
    return [{ role: sourceRole(sourceName(heading.own)), confidence: 0.95, alias: heading.group }];
  }
  return own;
}

/** What a heading that names a year and nothing else says besides. */
const ONLY_YEAR = /^(?:(?:ano|anio|vigencia|periodo|recursos)(?: fiscal)?)?$/;

/** What stands under the heading of a period is that period's part of it. */
const PLANNED = new Set<WordRole['role']>(['plannedTarget', 'total', 'assigned']);

/** The total of what was spent is what was executed; its sources are none of the plan's. */
function spent(own: readonly WordRole[]): readonly WordRole[] {
  return own.flatMap((word): WordRole[] => {
    if (word.role === 'total' || word.role === 'assigned') return [{ ...word, role: 'executed' }];
    return isSourceRole(word.role) ? [] : [word];
  });
}

/** A total, or what is still to be raised, may stand under the same group as the sources. */
function isSumOfSources(own: WordRole | undefined): boolean {
  return own !== undefined && ['total', 'assigned', 'toRaise'].includes(own.role) && own.confidence >= 0.8;
}

/** Takes from the words what the column's contents cannot be. */
function fitting(roles: readonly WordRole[], stats: ColumnStats): WordRole[] {
  return roles.map((word) => ({ ...word, ...adapted(word, stats) })).sort((a, b) => b.confidence - a.confidence);
}

function adapted(word: WordRole, stats: ColumnStats): Pick<WordRole, 'role' | 'confidence'> {
  if (stats.filled === 0) return word;
  return isFigureRole(word.role) ? asFigures(word, stats) : asWords(word, stats);
}

type Adapted = Pick<WordRole, 'role' | 'confidence'>;

/** A heading of words over numbers means the numbers, or a code. */
function asWords({ role, confidence }: WordRole, stats: ColumnStats): Adapted {
  const numeric = Math.max(numericShare(stats), stats.filled === 0 ? 0 : (stats.numbers + stats.codes) / stats.filled);
  if (role === 'target' || role === 'indicator') {
    const planned = numeric > 0.8 && stats.amountTexts < stats.numbers;
    return planned ? { role: 'plannedTarget', confidence: confidence * 0.9 } : { role, confidence };
  }
  if (role === 'source' && numeric > 0.6) return { role: 'other', confidence: 0 };
  if (roleRecord(role)?.holds !== 'words' || numeric <= 0.8) return { role, confidence };
  return { role: role === 'unit' ? 'quantity' : 'code', confidence: confidence * 0.55 };
}

/** A heading of figures over words is hardly one; dates may be words, and schedules may hold marks. */
function asFigures({ role, confidence }: WordRole, stats: ColumnStats): Adapted {
  const loose = roleRecord(role)?.holds === 'date' || isPeriodRole(role);
  const figures = numericShare(stats) + markShare(stats);
  return { role, confidence: loose || figures >= 0.25 ? confidence : confidence * 0.4 };
}

function markShare({ filled, marks }: ColumnStats): number {
  return filled === 0 ? 0 : marks / filled;
}

function withWords(draft: ColumnDraft, roles: readonly WordRole[]): ColumnDraft {
  const [best, ...others] = roles;
  if (best && best.confidence >= LEAST_WORDS) {
    draft.role = best.role;
    draft.confidence = Math.min(best.confidence, 0.99);
    draft.reasons = [{ kind: 'words', evidence: best.alias }];
  }
  const left = best && best.confidence >= LEAST_WORDS ? others : roles;
  draft.alternatives = left
    .filter(({ role }) => role !== draft.role)
    .map(({ role, confidence }) => ({ role, confidence }));
  return draft;
}

/** Twelve neighbours headed E F M A M J J A S O N D are the months. */
function monthInitials(headings: readonly Heading[]): Map<number, number> {
  const letters = headings
    .map(({ own }) => normaliseHeading(own))
    .map((own) => (own.length === 1 ? own : ' '))
    .join('');
  const first = letters.indexOf(MONTH_INITIALS);
  const months = new Map<number, number>();
  if (first < 0) return months;
  for (let month = 1; month <= 12; month += 1) months.set((headings[first]?.column ?? 0) + month - 1, month);
  return months;
}
