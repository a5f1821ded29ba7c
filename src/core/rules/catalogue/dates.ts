import type { Observation } from '../../findings/observation';
import type { Figure } from '../../plan/figure';
import { roleOfKey } from '../../plan/figureKey';
import type { Activity, Plan } from '../../plan/plan';
import { roleRecord } from '../../plan/roles';
import { toNumber } from '../../quantity/decimal';
import { formatAddress } from '../../workbook/address';
import { dayOf, readDateText, writtenDay, type Day } from '../../words/calendar';
import { labelOf } from '../equations/lineLabel';
import type { PlanIndex } from '../planIndex';
import { planRule } from '../planRule';
import { tableColumns, type TableColumn } from '../tableColumns';

const ROLES = ['start', 'end'] as const;

/** A date outside the fiscal year, or an end before its start. */
type DateOutsideYear =
  | { readonly date: string; readonly year: number }
  | { readonly row: number; readonly label: string; readonly start: string; readonly end: string };

/** Dates outside the fiscal year, and ends before starts (fechas fuera de la vigencia). */
export const dateOutsideYearRule = planRule<'date-outside-year', DateOutsideYear>({
  name: 'date-outside-year',
  phase: 'after-sums',
  severity: 'warning',
  run({ index }) {
    const { activities, fiscalYear } = index.plan;
    const dated = activities.flatMap((activity) => datesOf(index.plan, activity));
    const outside = fiscalYear === null ? [] : dated.filter(({ day }) => day.year !== fiscalYear);
    const isHabit = outside.length > Math.max(2, dated.length * HABIT_SHARE);
    return {
      done: dated.length,
      undecided:
        fiscalYear === null
          ? dated.slice(0, 1).map(({ figure }) => ({ cell: formatAddress(figure.cell), why: 'no-year' }))
          : [],
      findings: [
        ...(isHabit ? [] : outside.map((each) => outsideFinding(each, index))),
        ...activities.flatMap((activity) => reversed(index, activity)),
      ],
    };
  },
});

/** Where so many dates lie outside, the plan runs over several years. */
const HABIT_SHARE = 0.3;

interface TextDates {
  readonly count: number;
  readonly header: string;
  /** The first of them. */
  readonly text: string;
}

/** Dates typed as text (fechas como texto): one finding a column, for they are how it is written. */
export const textDateRule = planRule<'text-date', TextDates>({
  name: 'text-date',
  phase: 'after-sums',
  severity: 'warning',
  run({ index }) {
    const columns = dateColumns(index);
    const found = columns.flatMap((column) => {
      const cells = column.cells.filter(({ figure }) => isDay(textDay(figure)));
      return cells.length > 0 ? [{ column, cells }] : [];
    });
    return {
      done: columns.reduce((sum, { cells }) => sum + cells.length, 0),
      findings: found.map(({ column: { table, key, header }, cells }) => ({
        cells: cells.map(({ figure }) => formatAddress(figure.cell)),
        data: { count: cells.length, header, text: String(cells[0]?.figure.raw ?? '') },
        key: `${table}:${key}`,
      })),
    };
  },
});

interface ImpossibleDate {
  readonly text: string;
}

/** Dates that no calendar has (`31/1272025`, `2/2/0205`, fechas imposibles), each by its cell. */
export const impossibleDateRule = planRule<'impossible-date', ImpossibleDate>({
  name: 'impossible-date',
  phase: 'after-sums',
  severity: 'warning',
  run({ index }) {
    const columns = dateColumns(index);
    return {
      done: columns.reduce((sum, { cells }) => sum + cells.length, 0),
      findings: columns.flatMap(({ key, cells }) =>
        cells
          .filter(({ figure }) => textDay(figure) === 'impossible')
          .map(({ activity, figure }) => ({
            cells: [formatAddress(figure.cell)],
            data: { text: String(figure.raw) },
            key: `${index.keyOf(activity)}:${key}`,
            owner: activity.labels['owner']?.text,
          })),
      ),
    };
  },
});

function dateColumns(index: PlanIndex): TableColumn[] {
  return tableColumns(index).filter(({ key }) => roleRecord(roleOfKey(key))?.holds === 'date');
}

function isDay(read: ReturnType<typeof readDateText>): boolean {
  return read !== null && read !== 'impossible';
}

function textDay({ raw, value }: Figure): ReturnType<typeof readDateText> {
  return typeof raw === 'string' && value === null ? readDateText(raw) : null;
}

interface Dated {
  readonly activity: Activity;
  readonly figure: Figure;
  readonly role: string;
  readonly day: Day;
}

function datesOf({ snapshot }: Plan, activity: Activity): Dated[] {
  return ROLES.flatMap((role) => {
    const figure = activity.figures[role];
    const day = figure?.value && figure.form === 'date' ? dayOf(toNumber(figure.value), snapshot.date1904) : null;
    return figure && day ? [{ activity, figure, role, day }] : [];
  });
}

function outsideFinding({ activity, figure, role, day }: Dated, index: PlanIndex): Observation<DateOutsideYear> {
  return {
    cells: [formatAddress(figure.cell)],
    data: { date: writtenDay(day), year: index.plan.fiscalYear ?? 0 },
    key: `${index.keyOf(activity)}:${role}`,
    owner: activity.labels['owner']?.text,
  };
}

function reversed(index: PlanIndex, activity: Activity): Observation<DateOutsideYear>[] {
  const [start, end] = ROLES.map((role) => datesOf(index.plan, activity).find((each) => each.role === role));
  if (!start?.figure.value || !end?.figure.value || toNumber(end.figure.value) >= toNumber(start.figure.value))
    return [];
  return [
    {
      cells: [formatAddress(start.figure.cell), formatAddress(end.figure.cell)],
      data: { row: activity.row, label: labelOf(activity), start: writtenDay(start.day), end: writtenDay(end.day) },
      key: `${index.keyOf(activity)}:order`,
      owner: activity.labels['owner']?.text,
    },
  ];
}
