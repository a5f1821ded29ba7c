import type { Axis, RowKind, Spelling } from '../../plan/plan';
import { formatAddress, type Address } from '../../workbook/address';
import { nameKey, sameName, sharesWords, shortenedName, type Likeness } from '../../words/sameName';
import { normalise } from '../../words/normalise';
import type { AxisEvidence } from './axisEvidence';
import { NAMELESS, type RowNames } from '../rows/rowNames';

/** A way of writing a name, and the tables' rows that write it so. */
interface Written {
  readonly text: string;
  readonly uses: Use[];
  count: number;
}

/** Rows of one table that have a name, by their index. */
interface Use {
  readonly names: RowNames;
  readonly rows: number[];
}

/** The axes of a workbook: every way that each is written, read as one where only spelling differs. */
export class AxisCatalogue {
  private readonly written = new Map<string, Written>();
  private readonly keys = new Map<string, string>();
  private answers: Readonly<Record<string, string>> = {};

  /** Takes note of the axes that the activities of a table name. */
  addAll({ names, rows }: { readonly names: RowNames; readonly rows: readonly { readonly kind: RowKind }[] }): void {
    const uses: (Use | undefined)[] = [];
    for (let at = 0; at < rows.length; at += 1) {
      const id = names.idOf('axis', at);
      if (id === NAMELESS || rows[at]?.kind !== 'activity') continue;
      (uses[id] ??= this.use(names, id)).rows.push(at);
    }
    uses.forEach((use, id) => {
      const entry = this.written.get(names.names[id] ?? '');
      if (entry && use) entry.count += use.rows.length;
    });
  }

  private use(names: RowNames, id: number): Use {
    const text = names.names[id] ?? '';
    let entry = this.written.get(text);
    if (!entry) this.written.set(text, (entry = { text, uses: [], count: 0 }));
    const use: Use = { names, rows: [] };
    entry.uses.push(use);
    return use;
  }

  /** Reads the names as axes; `mapping` says which name to use for which, and keeps apart what maps to itself. */
  resolve(mapping: Readonly<Record<string, string>>, evidence: AxisEvidence): Axis[] {
    this.answers = mapping;
    const groups = this.grouped(mapping, evidence);
    const used = new Set<string>();
    return groups.map(({ name, members }): Axis => {
      let key = nameKey(name);
      if (used.has(key)) key = normalise(name);
      used.add(key);
      for (const { entry } of members) this.keys.set(entry.text, key);
      return { key, name, spellings: members.map(asSpelling) };
    });
  }

  /** The key of the axis that a text names, after `resolve`; null when it names none. */
  keyOf(text: string): string | null {
    return this.keys.get(text) ?? null;
  }

  /** The key of the axis that a text elsewhere (a summary) means; it may be spelt in yet another way. */
  match(text: string, axes: readonly Axis[]): string | null {
    const known = this.keys.get(text);
    if (known !== undefined) return known;
    const answer = this.answers[text];
    if (answer !== undefined) return axes.find(({ name }) => name === answer)?.key ?? null;
    return axes.find((axis) => axis.spellings.some((spelling) => sameName(spelling.text, text) !== null))?.key ?? null;
  }

  private grouped(mapping: Readonly<Record<string, string>>, evidence: AxisEvidence): AxisGroup[] {
    const groups: AxisGroup[] = [];
    for (const entry of [...this.written.values()].sort(mostUsedFirst)) {
      const mapped = mapping[entry.text];
      const target = mapped ?? entry.text;
      const found = mapped === undefined ? similarGroup(groups, entry.text, mapping) : sameTarget(groups, target);
      if (found) found.group.members.push({ entry, similarity: mapped === undefined ? found.similarity : 'mapped' });
      else
        groups.push({
          name: target,
          members: [{ entry, similarity: mapped === undefined || mapped === entry.text ? 'same' : 'mapped' }],
        });
    }
    groups.forEach(writeOut);
    mergeAlike(groups, { mapping, evidence });
    const order = [...this.written.keys()];
    for (const { members } of groups) members.sort((a, b) => order.indexOf(a.entry.text) - order.indexOf(b.entry.text));
    return groups.sort((a, b) => firstUse(order, a) - firstUse(order, b));
  }
}

/** The name that most rows use; of equals the one that is written out most, with its accents and without its number. */
function mostUsedFirst(a: Written, b: Written): number {
  const [x, y] = [a.text, b.text];
  return (
    b.count - a.count ||
    nameKey(y).length - nameKey(x).length ||
    y.replace(PLAIN_LETTERS, '').length - x.replace(PLAIN_LETTERS, '').length ||
    x.length - y.length
  );
}

const PLAIN_LETTERS = /[^\u00c0-\u024f]/g;

/** Takes the name that is written out where the one that most rows use shortens it. */
function writeOut(group: AxisGroup): void {
  const { members } = group;
  if (members.some(({ similarity }) => similarity === 'mapped')) return;
  const texts = members.filter(({ similarity }) => similarity === 'abbreviation').map(({ entry }) => entry.text);
  const longest = texts.reduce(longerKey, group.name);
  if (longest === group.name) return;
  group.name = longest;
  for (const member of members) member.similarity = sameName(longest, member.entry.text) ?? 'abbreviation';
}

function longerKey(a: string, b: string): string {
  return nameKey(b).length > nameKey(a).length ? b : a;
}

interface AxisGroup {
  name: string;
  readonly members: { readonly entry: Written; similarity: Spelling['similarity'] }[];
}

function similarGroup(
  groups: readonly AxisGroup[],
  text: string,
  mapping: Readonly<Record<string, string>>,
): { group: AxisGroup; similarity: Likeness } | null {
  for (const group of groups) {
    if (mapping[group.name] === group.name && group.name !== text && normalise(group.name) !== normalise(text))
      continue;
    const similarity = sameName(group.name, text);
    if (similarity) return { group, similarity };
  }
  return null;
}

interface Merging {
  readonly mapping: Readonly<Record<string, string>>;
  readonly evidence: AxisEvidence;
}

/**
 * Makes one axis of names that are alike where more than their words says so: their rows share a milestone or a code; or
 * where one is the other with a word left out that tells nothing, and nothing else bears it.
 */
function mergeAlike(groups: AxisGroup[], task: Merging): void {
  for (let at = 1; at < groups.length; at += 1) {
    const group = groups[at];
    const into = groups.slice(0, at).find((earlier) => group && isOneAxis(earlier, group, { ...task, groups }));
    if (!group || !into) continue;
    into.members.push(...group.members.map(({ entry }) => ({ entry, similarity: 'shared' as const })));
    groups.splice(at, 1);
    at -= 1;
  }
}

function isOneAxis(
  a: AxisGroup,
  b: AxisGroup,
  { mapping, evidence, groups }: Merging & { readonly groups: readonly AxisGroup[] },
): boolean {
  if ([a, b].some((group) => isConfirmed(group, mapping))) return false;
  const short = shortenedName(a.name, b.name);
  if (short !== null && !evidence.isFront(short) && nearTo(short, groups) === 2) return true;
  if (!sharesWords(a.name, b.name)) return false;
  return a.members.some((own) => b.members.some((other) => evidence.isShared(own.entry.text, other.entry.text)));
}

function isConfirmed({ name, members }: AxisGroup, mapping: Readonly<Record<string, string>>): boolean {
  return mapping[name] !== undefined || members.some(({ similarity }) => similarity === 'mapped');
}

/** How many of the axes a name may be. */
function nearTo(name: string, groups: readonly AxisGroup[]): number {
  return groups.filter((group) => group.name === name || shortenedName(group.name, name) !== null).length;
}

function sameTarget(groups: readonly AxisGroup[], target: string): { group: AxisGroup; similarity: Likeness } | null {
  const group = groups.find(({ name }) => name === target);
  return group ? { group, similarity: 'same' } : null;
}

function firstUse(order: readonly string[], { members }: AxisGroup): number {
  return Math.min(...members.map(({ entry }) => order.indexOf(entry.text)));
}

function asSpelling({ entry, similarity }: AxisGroup['members'][number]): Spelling {
  let cells: readonly Address[] | undefined;
  return {
    text: entry.text,
    similarity,
    get cells() {
      return (cells ??= cellsOf(entry));
    },
  };
}

/** The cells of a way of writing; several rows may share one. */
function cellsOf({ uses }: Written): Address[] {
  return uses.flatMap(({ names, rows }) => {
    const said = rows.filter((at, use) => names.placeOf('axis', at) !== names.placeOf('axis', rows[use - 1] ?? -1));
    return said.flatMap((at): Address[] => {
      const cell = names.cellOf('axis', at);
      return cell ? [formatAddress(cell)] : [];
    });
  });
}
