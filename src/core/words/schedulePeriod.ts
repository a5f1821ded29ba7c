import { withoutYears } from './year';

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const ORDINAL: Readonly<Record<string, number>> = {
  primer: 1,
  primero: 1,
  segundo: 2,
  tercer: 3,
  tercero: 3,
  cuarto: 4,
  '1er': 1,
  '1ro': 1,
  '2do': 2,
  '3er': 3,
  '3ro': 3,
  '4to': 4,
};
const MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'] as const;
const QUARTER_WORD = '(?:trimestre|trimes|trim|tri|tr|t|q)';
const QUARTER = new RegExp(
  `^(?:${QUARTER_WORD} ?(?:no )?(\\d|i{1,3}|iv)|(\\d|i{1,3}|iv|\\w+) ?${QUARTER_WORD})(?: (?:planeado|programado|programada))?$`,
);

/** A period of a schedule (periodo del cronograma). */
export interface SchedulePeriod {
  readonly kind: 'quarter' | 'month';
  readonly number: number;
}

/** The quarter or month that a normalised heading names (`i trim`, `t1`, `ene mar`, `enero`), or null. */
export function schedulePeriod(text: string): SchedulePeriod | null {
  const bare = withoutYears(text).replace(/\s+/g, ' ').trim();
  return quarterByName(bare) ?? quarterByMonths(bare) ?? monthByName(bare);
}

function quarterByName(text: string): SchedulePeriod | null {
  const match = QUARTER.exec(text);
  const word = match?.[1] ?? match?.[2];
  if (word === undefined) return null;
  const number = ROMAN[word] ?? ORDINAL[word] ?? Number(word);
  return number >= 1 && number <= 4 ? { kind: 'quarter', number } : null;
}

function quarterByMonths(text: string): SchedulePeriod | null {
  const [from, to, more] = text.split(/ (?:a |hasta |- )?/).filter((word) => word !== 'a');
  if (from === undefined || to === undefined || more !== undefined) return null;
  const first = monthNumber(from);
  return first % 3 === 1 && monthNumber(to) === first + 2 ? { kind: 'quarter', number: (first + 2) / 3 } : null;
}

function monthByName(text: string): SchedulePeriod | null {
  const number = monthNumber(text);
  return number > 0 ? { kind: 'month', number } : null;
}

const LONG_MONTHS = [
  ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio'],
  ...['julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
];

/** The month of the year that a word of a normalised text names (mes: `ene`, `enero`), 1 to 12; 0 when it names none. */
export function monthNumber(word: string): number {
  const short = MONTHS.findIndex((month) => word === month || (month === 'sep' && (word === 'sept' || word === 'set')));
  return (short >= 0 ? short : LONG_MONTHS.indexOf(word)) + 1;
}
