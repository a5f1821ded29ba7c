import type { Observation } from '../../findings/observation';
import type { Figure } from '../../plan/figure';
import type { Activity, Plan } from '../../plan/plan';
import { toNumber } from '../../quantity/decimal';
import { formatAddress } from '../../workbook/address';
import { dayOf, dayOfText, writtenDay, type Day } from '../calendar';
import { labelOf } from '../equations/lineLabel';
import type { PlanIndex } from '../planIndex';
import { planRule } from '../planRule';

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

interface TextDate {
  readonly text: string;
  /** Whether the text writes a day of the calendar. */
  readonly isDate: boolean;
}

/** Dates typed as text, or typed so that they are none (`31/1272025`, fecha como texto). */
export const textDateRule = planRule<'text-date', TextDate>({
  name: 'text-date',
  phase: 'after-sums',
  severity: 'warning',
  run({ index }) {
    let done = 0;
    const findings = index.plan.activities.flatMap((activity) =>
      ROLES.flatMap((role) => {
        const figure = activity.figures[role];
        if (!figure || figure.form === 'blank') return [];
        done += 1;
        return typeof figure.raw === 'string' && /\d/.test(figure.raw) && figure.value === null
          ? [textFinding(index, activity, figure)]
          : [];
      }),
    );
    return { done, findings };
  },
});

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

function textFinding(index: PlanIndex, activity: Activity, { cell, raw }: Figure): Observation<TextDate> {
  const text = String(raw);
  return {
    cells: [formatAddress(cell)],
    data: { text, isDate: dayOfText(text) !== null },
    key: `${index.keyOf(activity)}:${text}`,
    owner: activity.labels['owner']?.text,
  };
}
