import { normalise } from '../words/normalise';
import { isSamePrint } from './activityPrint';
import type { CatalogueEntry } from './catalogue';
import { differsBySlips, similarity } from '../words/likeness';
import type { MilestoneQuestion, TrackedMilestone } from './tracking';

/** Names this alike in different places are worth a question. */
const WORTH_ASKING = 0.6;
/** Candidates that a question shows. */
const CANDIDATES = 3;

/** What a person answered, by the plan's milestone key: the id of the row that it continues; null: it is a new one. */
export type MilestoneAnswers = ReadonlyMap<string, string | null>;

/** Which row continues which milestone of the plan, and what only a person can say. */
export interface MilestoneMatches {
  /** By the plan's milestone key. */
  readonly rows: ReadonlyMap<string, TrackedMilestone>;
  readonly renamed: ReadonlySet<string>;
  readonly questions: readonly MilestoneQuestion[];
}

/**
 * Finds the row of every milestone: first what a person said, then the same name in the same place, the same name in
 * another place, then, inside one front, another name over the same activities, or the same name but for slips of the
 * pen. What is merely alike, or changed name *and* place, is never guessed: a person is asked.
 */
export function matchMilestones(
  entries: readonly CatalogueEntry[],
  previous: readonly TrackedMilestone[],
  answers: MilestoneAnswers = new Map(),
): MilestoneMatches {
  const pairing = new Pairing(entries, previous);
  const byId = new Map(previous.map((row) => [row.id, row]));
  for (const [key, answer] of answers) pairing.answer(key, byId.get(answer ?? ''));
  for (const place of [sameAxisAndFront, sameAxis, sameFront, anyPlace]) pairing.pairByName(place);
  pairing.pairRenamed();
  return { rows: pairing.rows, renamed: pairing.renamed, questions: pairing.questions(answers) };
}

type Placed = Pick<CatalogueEntry, 'axis' | 'front'>;
type PlaceOf = (item: Placed) => string;

/** Where a row was when the plan last had it. */
function placed({ planned, front }: TrackedMilestone): Placed {
  return planned ?? { axis: null, front };
}

const sameAxisAndFront: PlaceOf = ({ axis, front }) => `${axis ?? ''}\n${normalise(front)}`;
const sameAxis: PlaceOf = ({ axis }) => axis ?? '';
const sameFront: PlaceOf = ({ front }) => normalise(front);
const anyPlace: PlaceOf = () => '';

class Pairing {
  readonly rows = new Map<string, TrackedMilestone>();
  readonly renamed = new Set<string>();
  private readonly taken = new Set<TrackedMilestone>();

  constructor(
    private readonly entries: readonly CatalogueEntry[],
    private readonly previous: readonly TrackedMilestone[],
  ) {}

  answer(key: string, row: TrackedMilestone | undefined): void {
    const entry = this.entries.find((each) => each.key === key);
    if (!entry || !row || this.taken.has(row)) return;
    this.pair(entry, row);
    if (normalise(planName(row)) !== normalise(entry.name)) this.renamed.add(key);
  }

  /** Pairs equal names of one place, in order where a name is repeated there. */
  pairByName(place: PlaceOf): void {
    const waiting = new Map<string, TrackedMilestone[]>();
    for (const row of this.openRows()) {
      for (const name of namesOf(row)) append(waiting, `${place(placed(row))}\n${name}`, row);
    }
    for (const entry of this.openEntries()) {
      const rows = waiting.get(`${place(entry)}\n${normalise(entry.name)}`);
      const row = rows?.find((each) => !this.taken.has(each));
      if (row) this.pair(entry, row);
    }
  }

  /** Pairs names that changed inside their front, where it is clear which became which. */
  pairRenamed(): void {
    const axes = this.aliases((item) => item.axis ?? '');
    const fronts = this.aliases(({ front }) => normalise(front));
    const rowPlace = (row: TrackedMilestone): string => {
      const { axis, front } = placed(row);
      const frontKey = normalise(front);
      return `${axes.get(axis ?? '') ?? axis ?? ''}\n${fronts.get(frontKey) ?? frontKey}`;
    };
    for (const [place, entries] of grouped(this.openEntries(), sameAxisAndFront)) {
      const rows = this.openRows().filter((row) => row.planned && rowPlace(row) === place);
      for (const [entry, row] of renamedPairs(entries, rows)) {
        this.pair(entry, row);
        this.renamed.add(entry.key);
      }
    }
  }

  questions(answers: MilestoneAnswers): MilestoneQuestion[] {
    const rows = this.openRows().filter(({ planned }) => planned);
    return this.openEntries().flatMap((entry) => {
      if (answers.has(entry.key)) return [];
      const candidates = rows
        .map((row) => ({ id: row.id, name: planName(row), similarity: likeness(entry, row) }))
        .filter((candidate) => candidate.similarity >= WORTH_ASKING)
        .toSorted((a, b) => b.similarity - a.similarity)
        .slice(0, CANDIDATES);
      return candidates.length > 0 ? [{ milestone: entry.key, name: entry.name, candidates }] : [];
    });
  }

  private pair(entry: CatalogueEntry, row: TrackedMilestone): void {
    this.rows.set(entry.key, row);
    this.taken.add(row);
  }

  private openRows(): TrackedMilestone[] {
    return this.previous.filter((row) => !this.taken.has(row));
  }

  private openEntries(): CatalogueEntry[] {
    return this.entries.filter(({ key }) => !this.rows.has(key));
  }

  /** Where axes or fronts were renamed: what most of an old one's rows belong to now. */
  private aliases(keyOf: PlaceOf): ReadonlyMap<string, string> {
    const votes = new Map<string, Map<string, number>>();
    for (const entry of this.entries) {
      const row = this.rows.get(entry.key);
      if (!row) continue;
      const from = keyOf(placed(row));
      const counted = votes.get(from) ?? new Map<string, number>();
      votes.set(from, counted.set(keyOf(entry), (counted.get(keyOf(entry)) ?? 0) + 1));
    }
    const most = (counted: ReadonlyMap<string, number>): string =>
      [...counted].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
    return new Map([...votes].map(([from, counted]) => [from, most(counted)]));
  }
}

/** The names under which a row may be known: the plan's when it was last there, else the one that somebody typed. */
function namesOf(row: TrackedMilestone): readonly string[] {
  const names = [planName(row), row.name].map(normalise).filter((each) => each !== '');
  return [...new Set(names)];
}

function planName({ planned }: TrackedMilestone): string {
  return planned?.name ?? '';
}

/** The pairs of one front that are one milestone under another name: no other pair of the front could be it as well. */
function renamedPairs(
  entries: readonly CatalogueEntry[],
  rows: readonly TrackedMilestone[],
): readonly (readonly [CatalogueEntry, TrackedMilestone])[] {
  const likely = entries.flatMap((entry) =>
    rows.filter((row) => isRenamed(entry, row)).map((row) => [entry, row] as const),
  );
  return likely.filter(([entry, row]) => likely.every(([e, r]) => (e === entry) === (r === row)));
}

/** How likely a row is to be the milestone's: sure when the activities are the same, else as alike as the names. */
function likeness({ name, print }: CatalogueEntry, row: TrackedMilestone): number {
  return isSamePrint(print, row.planned?.print) ? 1 : similarity(name, planName(row));
}

function isRenamed({ name, print }: CatalogueEntry, row: TrackedMilestone): boolean {
  return isSamePrint(print, row.planned?.print) || differsBySlips(name, planName(row));
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) append(groups, keyOf(item), item);
  return groups;
}

function append<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const known = groups.get(key);
  if (known) known.push(item);
  else groups.set(key, [item]);
}
