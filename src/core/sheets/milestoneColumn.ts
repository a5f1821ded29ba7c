import type { MilestoneColumnKey } from '../milestones/tracking';
import type { StyleName } from './palette';

/** How a column of a tracking sheet looks: the style of its cells and of its header, its width in characters. */
export interface ColumnLook {
  readonly style: StyleName;
  readonly header: 'header' | 'headerFigure' | 'headerCentre';
  readonly width: number;
}

const amount = { style: 'amount', header: 'headerFigure', width: 16 } as const;
const ratio = { style: 'ratio', header: 'headerFigure', width: 11 } as const;
const quarter = { style: 'entryRatio', header: 'headerFigure', width: 11 } as const;
const entry = { style: 'entry', header: 'header', width: 20 } as const;
const date = { style: 'entryDate', header: 'headerCentre', width: 12 } as const;
const hidden = { style: 'line', header: 'header', width: 12 } as const;

/** The looks of Cuadre's columns. Cells that people fill in have the colour of paper to write on. */
export const MILESTONE_LOOKS: Readonly<Record<MilestoneColumnKey, ColumnLook>> = {
  id: { style: 'centred', header: 'headerCentre', width: 7 },
  axis: { style: 'text', header: 'header', width: 22 },
  front: { style: 'text', header: 'header', width: 22 },
  milestone: { style: 'text', header: 'header', width: 44 },
  activities: { style: 'amount', header: 'headerFigure', width: 11 },
  total: amount,
  assigned: amount,
  toRaise: amount,
  gap: ratio,
  owner: entry,
  weight: { ...quarter, width: 13 },
  start: date,
  end: date,
  state: { style: 'entryCentred', header: 'headerCentre', width: 14 },
  planned1: quarter,
  planned2: quarter,
  planned3: quarter,
  planned4: quarter,
  executed1: quarter,
  executed2: quarter,
  executed3: quarter,
  executed4: quarter,
  progress: ratio,
  expected: ratio,
  committed: { style: 'entryAmount', header: 'headerFigure', width: 16 },
  financialProgress: ratio,
  light: { style: 'centred', header: 'headerCentre', width: 17 },
  evidence: entry,
  notes: { ...entry, width: 32 },
  inPlan: { style: 'text', header: 'header', width: 14 },
  planName: hidden,
  planFront: hidden,
  planAxis: hidden,
  planPrint: hidden,
};

/** The look of a column that people added. */
export const OWN_COLUMN_LOOK: ColumnLook = entry;
