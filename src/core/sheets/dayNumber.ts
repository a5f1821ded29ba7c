const MILLISECONDS_A_DAY = 86_400_000;
/** Day 0 of the date system that begins in 1900, as Excel counts from March 1900 on. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
/** Days by which the date system of 1904 counts less. */
const OFFSET_1904 = 1462;

/** A day of the calendar. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The number under which a workbook keeps a day (fecha): days since its epoch. Month counts from 1. */
export function dayNumber({ year, month, day }: Day, date1904 = false): number {
  const days = (Date.UTC(year, month - 1, day) - EPOCH_1900) / MILLISECONDS_A_DAY;
  return date1904 ? days - OFFSET_1904 : days;
}

/** The day number of an ISO date; null when the text is not one. */
export function dayNumberOfIso(iso: string, date1904 = false): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number);
  return dayNumber({ year: year ?? 0, month: month ?? 0, day: day ?? 0 }, date1904);
}
