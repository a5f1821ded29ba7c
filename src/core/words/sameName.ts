import { isConnector } from './connectors';
import { abbreviates, isSameWord, isSwappedWord, slipsBetween } from './likeness';
import { normalise } from './normalise';

const ORDINAL =
  /^(?:(?:eje|linea|dimension|pilar|reto|proposito|frente|sector|programa|hito)(?: estrategic[oa])? )?(?:n[o°] )?(?:\d+(?: \d+)*|[ivx]+)(?: |$)/;
/** Shortenings that no rule of letters finds. */
const KNOWN_SHORT: Readonly<Record<string, string>> = {
  dllo: 'desarrollo',
  admon: 'administracion',
  mpio: 'municipio',
  mpal: 'municipal',
  edu: 'educacion',
  infra: 'infraestructura',
};

/** Why two names were read as one. */
export type Likeness = 'same' | 'accents' | 'abbreviation' | 'slip';

/** The name as a key: words without accents, case, punctuation and leading number. */
export function nameKey(name: string): string {
  const text = normalise(name);
  const bare = text.replace(ORDINAL, '').trim();
  return bare === '' ? text : bare;
}

/** How two names of axes are the same name, or null: they differ by more than accents, an abbreviation or a small slip. */
export function sameName(a: string, b: string): Likeness | null {
  if (a === b) return 'same';
  const [x, y] = [nameKey(a), nameKey(b)];
  if (x === y) return differentNumbers(a, b) ? null : 'accents';
  if (differentNumbers(a, b)) return null;
  const [p, q] = [wordsOf(x), wordsOf(y)];
  if (p.join(' ') === q.join(' ')) return 'abbreviation';
  if (isSlip(p, q)) return 'slip';
  return isAbbreviation(p, q) || isAbbreviation(q, p) ? 'abbreviation' : null;
}

/** Words that begin the names of many axes and tell none from another. */
const GENERIC = new Set(['desarrollo', 'gestion', 'eje', 'plan', 'programa', 'municipio', 'municipal']);

/**
 * Whether two names that are not the same share so many words that a person must say whether they mean one axis: all of
 * the shorter, or two of three, and not only words that begin every second name.
 */
export function sharesWords(a: string, b: string): boolean {
  if (differentNumbers(a, b) || isDenied(a) !== isDenied(b)) return false;
  const [p, q] = [wordsOf(nameKey(a)), wordsOf(nameKey(b))];
  const [short, long] = p.length <= q.length ? [p, q] : [q, p];
  const shared = short.filter((word) => long.some((other) => isSameWord(word, other)));
  if (!shared.some((word) => !GENERIC.has(word))) return false;
  return shared.length === short.length || (shared.length >= 2 && shared.length * 3 >= short.length * 2);
}

/** `SERVICIOS NO PERSONALES` is the rest of what `SERVICIOS PERSONALES` is, never another way of writing it. */
function isDenied(name: string): boolean {
  return /\b(?:no|sin|ni|non)\b(?! \d)/.test(normalise(name));
}

/**
 * The shorter of two names where it is the other with words left out that tell no axis from another, or that it says
 * twice: CAPACIDAD GERENCIAL for DESARROLLO DE LA CAPACIDAD GERENCIAL DEL MUNICIPIO; null where more is left out.
 */
export function shortenedName(a: string, b: string): string | null {
  if (differentNumbers(a, b) || isDenied(a) !== isDenied(b)) return null;
  const [p, q] = [wordsOf(nameKey(a)), wordsOf(nameKey(b))];
  const [short, long] = p.length <= q.length ? [p, q] : [q, p];
  const says = (words: readonly string[], word: string): boolean => words.some((other) => isSameWord(word, other));
  const isPart = short.length > 0 && short.every((word) => says(long, word));
  const isWhole = long.every((word) => says(short, word) || GENERIC.has(word));
  if (!isPart || !isWhole || !short.some((word) => !GENERIC.has(word))) return null;
  return p.length <= q.length ? a : b;
}

function wordsOf(key: string): string[] {
  return key
    .split(' ')
    .filter((word) => word !== '' && !isConnector(word))
    .map((word) => KNOWN_SHORT[word] ?? word);
}

/** Each word the same or shortened; one in three may be a letter away besides. */
function isAbbreviation(short: readonly string[], long: readonly string[]): boolean {
  if (short.length !== long.length) return false;
  const touched = short.filter((word, at) => !abbreviates(word, long[at] ?? ''));
  return isFew(touched, short) && touched.every((word) => isSameWord(word, long[short.indexOf(word)] ?? ''));
}

/** At most one word in three, and one in a short name. */
function isFew(touched: readonly string[], words: readonly string[]): boolean {
  return touched.length * 3 <= Math.max(words.length, 3);
}

/** Each word the same or one letter away; at most one word in three is touched, so that SALUD and SALUD MENTAL stay apart. */
function isSlip(a: readonly string[], b: readonly string[]): boolean {
  const [x, y] = [a.join(' '), b.join(' ')];
  const shorter = Math.min(x.length, y.length);
  if (a.length !== b.length) return shorter >= 14 && slipsBetween(x, y) <= 1;
  const touched = a.filter((word, at) => word !== b[at]);
  const small = touched.every(
    (word) => isSameWord(word, b[a.indexOf(word)] ?? '') || isSwappedWord(word, b[a.indexOf(word)] ?? ''),
  );
  return small && isFew(touched, a);
}

/** `Eje 1` and `Eje 2` are two, however alike the rest is. */
function differentNumbers(a: string, b: string): boolean {
  const [x, y] = [numbersOf(a), numbersOf(b)];
  return x !== '' && y !== '' && x !== y;
}

function numbersOf(name: string): string {
  return (normalise(name).match(/\b(?:\d+|i{1,3}|iv|vi{0,3}|ix|x)\b/g) ?? []).join();
}
