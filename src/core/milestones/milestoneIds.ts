import type { TrackedMilestone } from './tracking';

/** Gives out ids (`H-01`…) that no row of the workbook has had. */
export interface MilestoneIds {
  next(): string;
}

const WIDTH = 2;

/** Continues after the highest number that the rows bear. */
export function milestoneIds(rows: readonly TrackedMilestone[]): MilestoneIds {
  let last = rows.reduce((highest, { id }) => Math.max(highest, numberOf(id)), 0);
  return {
    next() {
      last += 1;
      return `H-${String(last).padStart(WIDTH, '0')}`;
    },
  };
}

function numberOf(id: string): number {
  const digits = /^H-(\d{1,6})$/i.exec(id.trim())?.[1];
  return digits === undefined ? 0 : Number(digits);
}
