import type { MilestoneColumnKey } from '../../milestones/tracking';
import type { StyleName } from '../palette';

/** How a column of a tracking sheet looks: the style of its cells and of its header, its least width in characters. */
export interface ColumnLook {
  readonly style: StyleName;
  readonly header: 'tightHeader' | 'tightHeaderFigure' | 'tightHeaderCentre';
  readonly width: number;
}

const amount = { style: 'amount', header: 'tightHeaderFigure', width: 11 } as const;
const ratio = { style: 'ratio', header: 'tightHeaderFigure', width: 8.5 } as const;
const quarter = { style: 'entryRatio', header: 'tightHeaderFigure', width: 5.5 } as const;
const entry = { style: 'entry', header: 'tightHeader', width: 15 } as const;
const date = { style: 'entryDate', header: 'tightHeaderCentre', width: 10 } as const;
const money = { style: 'entryAmount', header: 'tightHeaderFigure', width: 13 } as const;
const explained = { style: 'entry', header: 'tightHeader', width: 14 } as const;
const step = { style: 'line', header: 'tightHeaderFigure', width: 10 } as const;
const hidden = { style: 'line', header: 'tightHeader', width: 12 } as const;

/**
 * The looks of Cuadre's columns. Cells that people fill in have the colour of paper to write on. Each is as narrow as
 * its words allow, so that thirty columns on two pages, side by side, are read without a glass.
 */
export const MILESTONE_LOOKS: Readonly<Record<MilestoneColumnKey, ColumnLook>> = {
  id: { style: 'centred', header: 'tightHeaderCentre', width: 5.5 },
  axis: { style: 'text', header: 'tightHeader', width: 17 },
  front: { style: 'text', header: 'tightHeader', width: 14 },
  milestone: { style: 'text', header: 'tightHeader', width: 31 },
  indicator: { style: 'text', header: 'tightHeader', width: 18 },
  unit: { style: 'text', header: 'tightHeader', width: 9 },
  baseline: { style: 'amount', header: 'tightHeaderFigure', width: 9 },
  goal: { style: 'entryAmount', header: 'tightHeaderFigure', width: 9 },
  activities: { style: 'amount', header: 'tightHeaderFigure', width: 9 },
  total: amount,
  assigned: amount,
  toRaise: amount,
  gap: ratio,
  owner: entry,
  weight: { ...quarter, width: 9 },
  start: date,
  end: date,
  state: { style: 'entryCentred', header: 'tightHeaderCentre', width: 11 },
  planned1: quarter,
  planned2: quarter,
  planned3: quarter,
  planned4: quarter,
  executed1: quarter,
  executed2: quarter,
  executed3: quarter,
  executed4: quarter,
  done: { style: 'entryAmount', header: 'tightHeaderFigure', width: 9 },
  progress: { ...ratio, width: 7.5 },
  expected: ratio,
  previous: { ...ratio, width: 9 },
  light: { style: 'centred', header: 'tightHeaderCentre', width: 15.5 },
  alert: { style: 'text', header: 'tightHeader', width: 20 },
  committed: money,
  obligated: money,
  paid: money,
  financialProgress: { ...ratio, width: 9 },
  explained1: explained,
  explained2: explained,
  explained3: explained,
  explained4: explained,
  evidence: { ...entry, width: 12 },
  notes: { ...entry, width: 20 },
  inPlan: { style: 'text', header: 'tightHeader', width: 8 },
  planName: hidden,
  planFront: hidden,
  planAxis: hidden,
  planPrint: hidden,
  planFilled: hidden,
  schedule1: step,
  schedule2: step,
  schedule3: step,
  schedule4: step,
  planGoal: step,
  planDone: step,
  planCommitted: step,
  planObligated: step,
  planPaid: step,
  counted: step,
  scheduled: step,
  inUnits: step,
  achieved: step,
  due: step,
  elapsed: step,
  byDates: step,
  overdue: step,
  band: step,
  grade: hidden,
  alertState: hidden,
  alertExcess: hidden,
  alertSchedule: hidden,
  alertDates: hidden,
  usedWeight: step,
  points: step,
  duePoints: step,
  previousCommitted: step,
  lastProgress: step,
  lastCommitted: step,
};

/** The look of a column that people added. */
export const OWN_COLUMN_LOOK: ColumnLook = entry;
