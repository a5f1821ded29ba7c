const DAY = 86_400_000;
/** Day 0 of the 1900 system once its invented 29 February 1900 is counted, and of the 1904 system. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;

/** The serial number of a date that a file spells out in ISO 8601; undefined when the text is no date. */
export function dateSerial(text: string, date1904: boolean): number | undefined {
  const match = ISO.exec(text.trim());
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((part) => Number(part || 0));
  const time = Date.UTC(year, month - 1, day, hours, minutes) + seconds * 1000;
  return date1904 ? (time - EPOCH_1904) / DAY : serialOfDate(time);
}

/** The serial number, in the 1900 system, of a moment in milliseconds. */
function serialOfDate(time: number): number {
  return (time - EPOCH_1900) / DAY;
}
