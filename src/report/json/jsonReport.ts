import type { AcceptedFinding, Review } from '../../app/review';
import type { CellProposal, CheckTally, Finding, Suspect } from '../../core/findings/finding';
import { placeIn } from '../../core/findings/documentPlace';
import { isOtherFormula } from '../../core/findings/otherFormulas';
import { figureOf } from '../../core/plan/figureKey';
import type { GroupTotals, Plan, PlanColumn, PlanTable, SubtotalLine, TotalledAmount } from '../../core/plan/plan';
import type { Question } from '../../core/plan/question';
import { toNumber } from '../../core/quantity/decimal';
import { questionsOf } from '../../core/reading/questions';
import { knownAmount } from '../../core/summary/knownAmount';
import { columnName, formatAddress } from '../../core/workbook/address';
import { formatRange, type Range } from '../../core/workbook/range';
import { gapMessage } from '../../i18n/gapMessage';
import { answerText } from '../answerText';
import type { ReportInput } from '../reportInput';
import type { Voice } from '../voice';
import type {
  AcceptedJson,
  ColumnJson,
  FindingJson,
  ProposalJson,
  QuestionJson,
  ReportJson,
  SuspectJson,
  TableJson,
} from './reportJson';
import type { TotalsJson } from './reportJson';

/** What a report says that it is. */
export const REPORT_SCHEMA = 'cuadre.report/1';

/** The whole review as the contract's `cuadre.report/1`. */
export function jsonReport({ file, review }: ReportInput, voice: Voice): ReportJson {
  const { plan, snapshot, findings, checks, accepted } = review;
  return {
    schema: REPORT_SCHEMA,
    file,
    fiscalYear: plan.fiscalYear,
    tables: plan.tables.map((table, index) => tableJson(table, subtotalCells(plan, index))),
    skipped: plan.skipped.map(({ sheet, why }) => ({ sheet, why })),
    gaps: (snapshot.gaps ?? []).map((gap) => ({ ...gap, message: gapMessage(gap, voice.language) })),
    totals: totalsOf(review),
    checks: checks.map(checkJson),
    findings: findings.map((finding) => findingJson(finding, voice)),
    questions: questionsOf(findings, plan).map((question) => questionJson(question, voice)),
    accepted: accepted.map((each) => acceptedJson(each, voice)),
    ...(review.document ? { document: { ...review.document.read, open: review.document.open } } : {}),
    comparison: comparisonOf(review),
  };
}

function tableJson(table: PlanTable, subtotals: readonly string[]): TableJson {
  const { sheet, rows, unit } = table;
  const [header, data] = [formatRange(table.header), formatRange(activityRange(table))];
  return { sheet, header, data, rows, unit, columns: table.columns.map(columnJson), subtotals };
}

function columnJson({ role, column, header, confidence, year }: PlanColumn): ColumnJson {
  const known = { role, column: columnName(column), header, confidence: rounded(confidence, 2) };
  return year === undefined ? known : { ...known, year };
}

function subtotalCells(plan: Plan, table: number): string[] {
  return plan.subtotals.filter((line) => line.table === table).flatMap((line) => statedCell(line, plan.fiscalYear));
}

/** The cell that a line's total stands in; of a line that states no total, the first of its figures. */
function statedCell({ figures }: SubtotalLine, fiscalYear: number | null): string[] {
  const figure = figureOf(figures, 'total', fiscalYear) ?? Object.values(figures)[0];
  return figure ? [formatAddress(figure.cell)] : [];
}

function totalsOf({ totals }: Review): ReportJson['totals'] {
  const years = totals.years.map(({ fiscalYear, ...year }) => ({ fiscalYear, ...groupsJson(year) }));
  return {
    ...groupsJson(totals),
    ...(years.length === 0 ? {} : { years }),
    unread: totals.unread,
    ...undecidedOf(totals),
  };
}

function groupsJson({
  axes,
  plan,
}: Pick<Review['totals'], 'axes' | 'plan'>): Pick<ReportJson['totals'], 'axes' | 'plan'> {
  return {
    axes: axes.map((group) => ({ axis: group.name, ...totalsJson(group), share: ratio(group.share) })),
    plan: totalsJson(plan),
  };
}

function undecidedOf({ plan, unread, parted }: Review['totals']): Pick<ReportJson['totals'], 'undecided'> {
  const amounts = parted.length === 0 ? plan.undecided : plan.undecided.filter((amount) => amount !== 'total');
  const undecided = [
    ...(amounts.length === 0 ? [] : [{ why: 'unread-cells' as const, amounts, cells: unread }]),
    ...(parted.length === 0 ? [] : [{ why: 'totals-disagree' as const, amounts: ['total' as const], cells: parted }]),
  ];
  return undecided.length === 0 ? {} : { undecided };
}

function totalsJson(group: GroupTotals): TotalsJson {
  const { rows, milestones, gapRatio } = group;
  const amount = (name: TotalledAmount): number | null => {
    const known = knownAmount(group, name);
    return known && toNumber(known);
  };
  return {
    ...{ rows, milestones, total: amount('total'), assigned: amount('assigned'), toRaise: amount('toRaise') },
    gapRatio: ratio(gapRatio),
  };
}

function questionJson({ id, kind, subject, choices }: Question, voice: Voice): QuestionJson {
  const said = choices.map(({ answer, mapping }) => ({ text: answerText(answer, voice), mapping }));
  return { id, kind, subject, choices: said };
}

function checkJson({ rule, done, failed, undecided, undecidedCells }: CheckTally): CheckTally {
  const tally = { rule, done, failed, undecided };
  return undecidedCells && undecidedCells.length > 0 ? { ...tally, undecidedCells } : tally;
}

function findingJson(finding: Finding, voice: Voice): FindingJson {
  const { id, rule, severity, cells, suspects, difference, owner } = finding;
  const document = placeIn(finding);
  return {
    ...{ id, rule, severity, message: voice.message(finding), cells },
    ...(isOtherFormula(finding) ? { group: 'other-formulas' as const } : {}),
    suspects: suspects.map(suspectJson),
    difference: difference && toNumber(difference),
    ...(owner === undefined ? {} : { owner }),
    ...(document ? { document } : {}),
  };
}

function suspectJson(suspect: Suspect): SuspectJson {
  const { slip, confidence, witnesses, repairs, clears, also, trial = 'not-run', harm } = suspect;
  return {
    // The contract's slips are those of numbers: of a formula the rule says what it is.
    ...{
      ...proposalJson(suspect),
      slip: slip === 'wrong-formula' || slip === 'other-row' ? 'none' : slip,
      confidence,
      ...(witnesses === undefined ? {} : { witnesses }),
      trial,
      ...(harm ? { harm } : {}),
    },
    ...{ repairs, clears, also: also.map(proposalJson) },
  };
}

function proposalJson({ cell, observed, proposed }: CellProposal): ProposalJson {
  return {
    cell,
    observed,
    proposed: proposed !== null && typeof proposed === 'object' ? toNumber(proposed) : proposed,
  };
}

function acceptedJson({ finding, acceptance: { reason, author, date } }: AcceptedFinding, voice: Voice): AcceptedJson {
  return { ...findingJson(finding, voice), reason, author, date };
}

function comparisonOf({ comparison: { hasPrevious, fresh, resolved } }: Review): ReportJson['comparison'] {
  return hasPrevious ? { fresh: [...fresh], resolved } : null;
}

function ratio(value: number | null): number | null {
  return value === null ? null : rounded(value, 6);
}

function rounded(value: number, places: number): number {
  return Number(value.toFixed(places));
}

/** The contract's data end with the last activity; the totals after it are in `subtotals`. */
function activityRange({ data, rowKinds }: PlanTable): Range {
  const activities = [...rowKinds].flatMap(([row, kind]) => (kind === 'activity' ? [row] : []));
  return { ...data, bottom: activities.at(-1) ?? data.bottom };
}
