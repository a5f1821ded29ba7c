import type { ComputedColumn, MilestoneColumnKey, TrafficLight } from '../../milestones/tracking';
import type { CellValue } from '../../workbook/cell';
import { textLiteral } from '../formula/reference';
import type { MilestoneWords } from '../words';

/** Where a formula of a tracking sheet finds what it needs. */
export interface FormulaPlaces {
  /** The cell of the formula's own row in a column. */
  readonly field: (key: MilestoneColumnKey) => string;
  /** The cells of the formula's own row from one column to another, as arguments of a function. */
  readonly span: (first: QuarterKey, last: QuarterKey) => string;
  /** A whole column of the table. */
  readonly column: (key: MilestoneColumnKey) => string;
  /** Whether the sheet has a column: those of earlier runs lack some. */
  readonly has: (key: MilestoneColumnKey) => boolean;
  /** Names of the cells of *Tablero de hitos* that people set, and of the number of quarters that have ended. */
  readonly names: {
    readonly cutoff: string;
    readonly quarters: string;
    readonly red: string;
    readonly green: string;
  };
}

/** Columns of one quarter each. */
export type QuarterKey = `${'planned' | 'executed' | 'schedule'}${1 | 2 | 3 | 4}`;

/** What a tracking formula reads from its row, and what people set on the dashboard. */
export interface RowValues {
  readonly value: (key: MilestoneColumnKey) => CellValue;
  readonly cutoff: number;
  /** How many quarters of the year have ended by the cut-off date. */
  readonly quarters: number;
  readonly red: number;
  readonly green: number;
  /** Whether every milestone of the row's axis has a weight: else none counts. */
  readonly isAxisWeighted: boolean;
}

/** A column that follows from others of its row: the formula that every row has, and what it gives for one. */
interface Computed {
  readonly formula: (places: FormulaPlaces, words: MilestoneWords) => string;
  readonly value: (row: RowValues, words: MilestoneWords) => CellValue;
}

const QUARTERS = [1, 2, 3, 4] as const;
const PLANNED = ['planned1', 'planned2', 'planned3', 'planned4'] as const;
const ALERTS = ['alertState', 'alertExcess', 'alertSchedule', 'alertDates'] as const;
const EXECUTED = ['executed1', 'executed2', 'executed3', 'executed4'] as const;

/**
 * The steps by which a row's traffic light and its part in the averages follow from what is typed (columnas calculadas).
 * Each is a formula of its own, so that a person can follow it by hand.
 */
export const COMPUTED: Readonly<Record<ComputedColumn, Computed>> = {
  counted: {
    formula: ({ field }, { gone }) => `IF(OR(${field('id')}="",${field('inPlan')}=${textLiteral(gone)}),0,1)`,
    value: ({ value }, { gone }) => (isBlank(value('id')) || sameText(value('inPlan'), gone) ? 0 : 1),
  },
  gap: {
    formula: ({ field }) =>
      `IF(OR(N(${field('total')})=0,${field('toRaise')}=""),"",N(${field('toRaise')})/${field('total')})`,
    value: ({ value }) => ratio(value('toRaise'), value('total')),
  },
  scheduled: {
    formula: ({ span }) => `ROUND(SUM(${span('planned1', 'planned4')}),4)`,
    value: ({ value }) => rounded(sumOf(PLANNED.map(value)), 4),
  },
  inUnits: {
    formula: ({ field }) =>
      `IF(AND(ISNUMBER(${field('done')}),N(${field('goal')})>0),${field('done')}/${field('goal')},"")`,
    value: ({ value }) => {
      const [done, goal] = [value('done'), value('goal')];
      return typeof done === 'number' && numberOf(goal) > 0 ? done / numberOf(goal) : '';
    },
  },
  achieved: {
    formula: ({ field, span, has }) => {
      const executed = span('executed1', 'executed4');
      return `IF(COUNT(${executed})>0,ROUND(SUM(${executed}),6),${has('inUnits') ? field('inUnits') : '""'})`;
    },
    value: ({ value }) => {
      const executed = EXECUTED.map(value).filter((each) => typeof each === 'number');
      return executed.length > 0 ? rounded(sumOf(executed), 6) : (value('inUnits') ?? '');
    },
  },
  due: {
    formula: ({ field, names }) =>
      PLANNED.map((key, at) => `N(${field(key)})*(${names.quarters}>=${at + 1})`).join('+'),
    value: ({ value, quarters }) => sumOf(QUARTERS.filter((at) => at <= quarters).map((at) => value(`planned${at}`))),
  },
  elapsed: {
    formula: ({ field, names }) => {
      const [start, end] = [field('start'), field('end')];
      return `IF(OR(COUNT(${start},${end})<2,N(${end})<N(${start})),"",(${names.cutoff}-${start}+1)/(${end}-${start}+1))`;
    },
    value: ({ value, cutoff }) => {
      const [start, end] = [value('start'), value('end')];
      if (typeof start !== 'number' || typeof end !== 'number' || end < start) return '';
      return (cutoff - start + 1) / (end - start + 1);
    },
  },
  byDates: {
    formula: ({ field, names }) => {
      const [elapsed, end] = [field('elapsed'), field('end')];
      const ended = `IF(COUNT(${end})=0,"",IF(${end}<=${names.cutoff},1,""))`;
      return `IF(${elapsed}<>"",MAX(0,MIN(1,${elapsed})),${ended})`;
    },
    value: ({ value, cutoff }) => {
      const [elapsed, end] = [value('elapsed'), value('end')];
      if (typeof elapsed === 'number') return Math.max(0, Math.min(1, elapsed));
      return typeof end === 'number' && end <= cutoff ? 1 : '';
    },
  },
  expected: {
    formula: ({ field }) => `IF(${field('scheduled')}<>0,MIN(1,${field('due')}),${field('byDates')})`,
    value: ({ value }) =>
      numberOf(value('scheduled')) === 0 ? (value('byDates') ?? '') : Math.min(1, numberOf(value('due'))),
  },
  progress: {
    formula: ({ field }) => `IF(${field('achieved')}="",IF(${field('expected')}="","",0),MIN(1,${field('achieved')}))`,
    value: ({ value }) => {
      const achieved = value('achieved');
      if (typeof achieved === 'number') return Math.min(1, achieved);
      return isBlank(value('expected')) ? '' : 0;
    },
  },
  overdue: {
    formula: ({ field, names }) =>
      `IF(AND(N(${field('end')})>0,N(${field('end')})<${names.cutoff},N(${field('achieved')})<1),1,0)`,
    value: ({ value, cutoff }) => {
      const end = numberOf(value('end'));
      return end > 0 && end < cutoff && numberOf(value('achieved')) < 1 ? 1 : 0;
    },
  },
  band: {
    formula: ({ field, names }) => {
      const reached = `N(${field('progress')})/${field('expected')}`;
      return `IF(N(${field('expected')})=0,3,1+(${reached}>=${names.red})+(${reached}>=${names.green}))`;
    },
    value: ({ value, red, green }) => {
      const expected = numberOf(value('expected'));
      if (expected === 0) return 3;
      const reached = numberOf(value('progress')) / expected;
      return 1 + (reached >= red ? 1 : 0) + (reached >= green ? 1 : 0);
    },
  },
  grade: {
    formula: ({ field }, { light }) => {
      const bands = BANDS.map((band) => textLiteral(light[band])).join(',');
      const graded = `IF(${field('expected')}="",${textLiteral(light.unscheduled)},CHOOSE(${field('band')},${bands}))`;
      return `IF(${field('overdue')}=1,${textLiteral(light.late)},${graded})`;
    },
    value: ({ value }, { light }) => {
      if (value('overdue') === 1) return light.late;
      if (isBlank(value('expected'))) return light.unscheduled;
      return light[BANDS[numberOf(value('band')) - 1] ?? 'onTime'];
    },
  },
  light: {
    formula: ({ field }, { states, light }) => {
      const word = (key: TrafficLight): string => textLiteral(light[key]);
      const done = `IF(N(${field('achieved')})<1,${word('contradictory')},${word('achieved')})`;
      const others = `IF(${field('state')}=${textLiteral(states.suspended)},${word('suspended')},${field('grade')})`;
      return `IF(${field('state')}=${textLiteral(states.achieved)},${done},${others})`;
    },
    value: ({ value }, { states, light }) => {
      if (sameText(value('state'), states.achieved))
        return numberOf(value('achieved')) < 1 ? light.contradictory : light.achieved;
      return sameText(value('state'), states.suspended) ? light.suspended : (value('grade') ?? '');
    },
  },
  alertState: {
    formula: ({ field }, { states, alerts }) =>
      said(`AND(${field('state')}=${textLiteral(states.achieved)},N(${field('achieved')})<1)`, alerts.achievedNotDone) +
      '&' +
      said(`AND(${field('state')}=${textLiteral(states.notStarted)},N(${field('achieved')})>0)`, alerts.notStartedDone),
    value: ({ value }, { states, alerts }) => {
      const done = numberOf(value('achieved'));
      const [achieved, notStarted] = [states.achieved, states.notStarted].map((each) => sameText(value('state'), each));
      return (
        spoken(achieved === true && done < 1, alerts.achievedNotDone) +
        spoken(notStarted === true && done > 0, alerts.notStartedDone)
      );
    },
  },
  alertExcess: {
    formula: ({ field }, { alerts }) =>
      said(`N(${field('achieved')})>1`, alerts.overDone) +
      '&' +
      said(`AND(ISNUMBER(${field('assigned')}),N(${field('committed')})>N(${field('assigned')}))`, alerts.overAssigned),
    value: ({ value }, { alerts }) => {
      const assigned = value('assigned');
      const isOver = typeof assigned === 'number' && numberOf(value('committed')) > assigned;
      return spoken(numberOf(value('achieved')) > 1, alerts.overDone) + spoken(isOver, alerts.overAssigned);
    },
  },
  alertSchedule: {
    formula: ({ field }, { alerts }) => {
      const scheduled = field('scheduled');
      return `IF(OR(${scheduled}=0,${scheduled}=1),"",${textLiteral(`${alerts.notWhole} `)})`;
    },
    value: ({ value }, { alerts }) => {
      const scheduled = numberOf(value('scheduled'));
      return spoken(scheduled !== 0 && scheduled !== 1, alerts.notWhole);
    },
  },
  alertDates: {
    formula: ({ field }, { alerts }) => {
      const [start, end] = [field('start'), field('end')];
      const reversed = said(`AND(N(${end})>0,N(${end})<N(${start}))`, alerts.reversed);
      return `${reversed}&${said(`${field('overdue')}=1`, alerts.ended)}`;
    },
    value: ({ value }, { alerts }) => {
      const [start, end] = [numberOf(value('start')), numberOf(value('end'))];
      return spoken(end > 0 && end < start, alerts.reversed) + spoken(value('overdue') === 1, alerts.ended);
    },
  },
  alert: {
    formula: ({ field }) => `TRIM(${ALERTS.map(field).join('&')})`,
    value: ({ value }) =>
      ALERTS.map((key) => String(value(key) ?? ''))
        .join('')
        .trim(),
  },
  financialProgress: {
    formula: ({ field }) =>
      `IF(OR(N(${field('assigned')})=0,${field('committed')}=""),"",N(${field('committed')})/${field('assigned')})`,
    value: ({ value }) => ratio(value('committed'), value('assigned')),
  },
  usedWeight: {
    formula: ({ field, column, has }) => {
      const own = has('axis') ? `,${column('axis')},${field('axis')}&""` : '';
      const counted = `COUNTIFS(${column('counted')},1${own})`;
      const weighted = `COUNTIFS(${column('counted')},1${own},${column('weight')},">=0")`;
      return `IF(${weighted}=${counted},N(${field('weight')}),1)*${field('counted')}`;
    },
    value: ({ value, isAxisWeighted }) => (isAxisWeighted ? numberOf(value('weight')) : 1) * numberOf(value('counted')),
  },
  points: {
    formula: ({ field }) => `${field('usedWeight')}*N(${field('progress')})`,
    value: ({ value }) => numberOf(value('usedWeight')) * numberOf(value('progress')),
  },
  duePoints: {
    formula: ({ field }) => `${field('usedWeight')}*N(${field('expected')})`,
    value: ({ value }) => numberOf(value('usedWeight')) * numberOf(value('expected')),
  },
};

/** What a row's progress is to its expected one, from the lowest threshold up. */
const BANDS = ['late', 'atRisk', 'onTime'] as const satisfies readonly TrafficLight[];

/** A sentence of a row's alerts, with the blank that parts it from the next. */
function said(condition: string, sentence: string): string {
  return `IF(${condition},${textLiteral(`${sentence} `)},"")`;
}

function spoken(condition: boolean, sentence: string): string {
  return condition ? `${sentence} ` : '';
}

/** The quotient as the formula gives it: empty where there is nothing to divide, or nothing to divide by. */
function ratio(part: CellValue, whole: CellValue): number | string {
  return numberOf(whole) === 0 || isBlank(part) ? '' : numberOf(part) / numberOf(whole);
}

function rounded(value: number, places: number): number {
  return Number(`${Math.round(Number(`${value}e${places}`))}e-${places}`) || 0;
}

function sumOf(values: readonly CellValue[]): number {
  return values.reduce<number>((sum, value) => sum + numberOf(value), 0);
}

/** A number as N() gives it. */
function numberOf(value: CellValue): number {
  return typeof value === 'number' ? value : 0;
}

function isBlank(value: CellValue): boolean {
  return value === null || value === '';
}

/** Excel compares texts without regard to case. */
function sameText(value: CellValue, text: string): boolean {
  return typeof value === 'string' && value.toLowerCase() === text.toLowerCase();
}
