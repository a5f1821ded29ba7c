const MILLISECONDS_A_DAY = 86_400_000;
/** Day 0 of the date system that begins in 1900, as Excel counts from March 1900 on. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
/** Days by which the date system of 1904 counts less. */
const OFFSET_1904 = 1462;

/** The number under which a workbook keeps a day (fecha): days since its epoch. Month counts from 1. */
export function dayNumber(year: number, month: number, day: number, date1904 = false): number {
  const days = (Date.UTC(year, month - 1, day) - EPOCH_1900) / MILLISECONDS_A_DAY;
  return date1904 ? days - OFFSET_1904 : days;
}

/** The day number of an ISO date; null when the text is not one. */
export function dayNumberOfIso(iso: string, date1904 = false): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3]), date1904) : null;
}
