/** Days between Excel's day zero of the 1900 system, as it counts from March 1900 on, and 1 January 1970. */
const EPOCH_1900 = 25_569;
/** What the 1904 system starts later. */
const SHIFT_1904 = 1_462;
const DAY_MS = 86_400_000;

/** A day of the calendar, without time or zone. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day of a cell's date number (fecha); null outside what Excel can hold. */
export function dayOf(serial: number, date1904: boolean): Day | null {
  const days = Math.floor(serial) + (date1904 ? SHIFT_1904 : 0) - EPOCH_1900;
  if (serial < 1 || serial > 2_958_465) return null;
  const date = new Date(days * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day that a text such as `31/12/2025` or `2025-12-31` writes; null when it writes none. */
export function dayOfText(text: string): Day | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text.trim());
  const local = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text.trim());
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : local ? [local[3], local[2], local[1]] : [];
  const found = { year: Number(year), month: Number(month), day: Number(day) };
  return isDay(found) ? found : null;
}

/** Day, month and year as Colombia writes them: 31/12/2025. */
export function writtenDay({ year, month, day }: Day): string {
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
}

function isDay({ year, month, day }: Day): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
