/** Chance of the second generator: it shares nothing with the first, not even how it throws dice. */
export class Chance {
  private a: bigint;

  constructor(seed: number) {
    this.a = BigInt(seed) * 0x9e3779b97f4a7c15n + 0x2545f4914f6cdd1dn;
  }

  /** A fraction from 0 up to 1 (splitmix64, public domain). */
  fraction(): number {
    this.a = BigInt.asUintN(64, this.a + 0x9e3779b97f4a7c15n);
    let mixed = this.a;
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n);
    mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
    return Number((mixed ^ (mixed >> 31n)) >> 11n) / 2 ** 53;
  }

  /** A whole number between two, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.fraction() * (most - least + 1));
  }

  /** Whether something of this probability happens. */
  happens(probability: number): boolean {
    return this.fraction() < probability;
  }

  oneOf<T>(items: readonly T[]): T {
    const item = items[this.between(0, items.length - 1)];
    if (item === undefined) throw new RangeError('nothing to choose from');
    return item;
  }

  /** So many of the items, in their order. */
  some<T>(items: readonly T[], count: number): T[] {
    const left = items.map((item) => ({ item, key: this.fraction() }));
    const chosen = new Set(left.toSorted((a, b) => a.key - b.key).slice(0, count));
    return left.filter((each) => chosen.has(each)).map(({ item }) => item);
  }

  /** An amount of money as offices type it: mostly in thousands, some to the peso. */
  money(least = 200_000, most = 900_000_000): number {
    const size = Math.exp(Math.log(least) + this.fraction() * (Math.log(most) - Math.log(least)));
    const step = this.oneOf([1, 1000, 1000, 1000, 10_000, 100_000, 100_000, 500_000, 1_000_000]);
    return Math.max(1, Math.round(size / step)) * step;
  }

  /** The amount in so many parts, some of them nothing, that add up to it. */
  split(amount: number, parts: number): number[] {
    const shares = Array.from({ length: parts }, () => (this.happens(0.45) ? this.fraction() : 0));
    const sum = shares.reduce((a, b) => a + b, 0);
    const step = amount % 1000 === 0 ? 1000 : 1;
    const split = shares.map((share) => (sum === 0 ? 0 : Math.floor((amount * share) / sum / step) * step));
    const rest = amount - split.reduce((a, b) => a + b, 0);
    const at = this.oneOf(
      shares.map((share, place) => (sum === 0 || share > 0 ? place : -1)).filter((place) => place >= 0),
    );
    return split.map((part, place) => (place === at ? part + rest : part));
  }
}
