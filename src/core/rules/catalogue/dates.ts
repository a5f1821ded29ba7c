import type { FindingDraft } from '../../findings/identify';
import type { Figure } from '../../plan/figure';
import type { Activity, Plan } from '../../plan/plan';
import { toNumber } from '../../quantity/decimal';
import { formatAddress } from '../../workbook/address';
import { dayOf, dayOfText, writtenDay, type Day } from '../calendar';
import { labelOf } from '../equations/lineLabel';
import { plainFinding } from '../plainFinding';
import type { PlanIndex } from '../planIndex';
import type { PlanRule, RuleContext } from '../planRule';

const ROLES = ['start', 'end'] as const;

/** Dates outside the fiscal year, and ends before starts (fechas fuera de la vigencia). */
export const dateOutsideYearRule: PlanRule = {
  name: 'date-outside-year',
  run({ index }: RuleContext) {
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
};

/** Where so many dates lie outside, the plan runs over several years. */
const HABIT_SHARE = 0.3;

/** Dates typed as text, or typed so that they are none (`31/1272025`, fecha como texto). */
export const textDateRule: PlanRule = {
  name: 'text-date',
  run({ index }: RuleContext) {
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
};

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

function outsideFinding({ activity, figure, role, day }: Dated, index: PlanIndex): FindingDraft {
  return plainFinding('date-outside-year', {
    ...{ severity: 'warning', cells: [formatAddress(figure.cell)], key: `${index.keyOf(activity)}:${role}` },
    data: { row: activity.row, label: labelOf(activity), date: writtenDay(day), year: index.plan.fiscalYear ?? 0 },
    owner: activity.labels['owner']?.text,
  });
}

function reversed(index: PlanIndex, activity: Activity): FindingDraft[] {
  const [start, end] = ROLES.map((role) => datesOf(index.plan, activity).find((each) => each.role === role));
  if (!start?.figure.value || !end?.figure.value || toNumber(end.figure.value) >= toNumber(start.figure.value))
    return [];
  return [
    plainFinding('date-outside-year', {
      ...{ severity: 'warning', cells: [formatAddress(start.figure.cell), formatAddress(end.figure.cell)] },
      data: { row: activity.row, label: labelOf(activity), start: writtenDay(start.day), end: writtenDay(end.day) },
      ...{ key: `${index.keyOf(activity)}:order`, owner: activity.labels['owner']?.text },
    }),
  ];
}

function textFinding(index: PlanIndex, activity: Activity, { cell, raw }: Figure): FindingDraft {
  const text = String(raw);
  const day = dayOfText(text);
  return plainFinding('text-date', {
    ...{ severity: 'warning', cells: [formatAddress(cell)], key: `${index.keyOf(activity)}:${text}` },
    data: { row: activity.row, label: labelOf(activity), text, ...(day ? { valid: writtenDay(day) } : {}) },
    owner: activity.labels['owner']?.text,
  });
}
