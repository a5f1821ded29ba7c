import type { Label } from '../../plan/plan';
import type { CellRef } from '../../workbook/address';
import { KIND } from '../content';
import { tidy } from '../../words/normalise';
import type { SheetView } from '../sheetView';

/** Roles whose names hold for more rows than their own (nombres que se heredan): from above, a merged cell, a section, a title. */
export const CARRIED_ROLES = ['axis', 'front', 'project', 'milestone', 'owner'] as const;

/** A role whose names are carried over rows. */
export type CarriedRole = (typeof CARRIED_ROLES)[number];

/** No name. */
export const NAMELESS = -1;

/** How a row comes to the name of a cell of the table. */
export const FROM = { cell: 0, merged: 1, above: 2 } as const;

/** A name with the cell that says it: `place` is a position of the grid, or, below `NAMELESS`, a label from elsewhere. */
export interface NameEntry {
  readonly id: number;
  readonly place: number;
  readonly from: number;
}

interface Slot {
  readonly ids: Int32Array;
  readonly places: Int32Array;
  readonly from: Uint8Array;
}

/**
 * The names that the rows of one table stand under, packed by the index of the row in the table: equal texts have one id,
 * and a label with its cell is made only for who asks.
 */
export class RowNames {
  readonly names: string[] = [];
  private readonly ids = new Map<string, number>();
  private readonly idOfText: Int32Array;
  private readonly elsewhere: Label[] = [];
  private readonly slots = new Map<CarriedRole, Slot>();

  constructor(
    private readonly view: SheetView,
    private readonly rows: readonly { readonly row: number }[],
  ) {
    this.idOfText = new Int32Array(view.grid.texts.length).fill(UNASKED);
  }

  /** How many rows there are. */
  get length(): number {
    return this.rows.length;
  }

  /** The id of the name that a cell says, numbers (codes) by their digits; `NAMELESS` when it says none. */
  idAt(position: number): number {
    if (position < 0) return NAMELESS;
    const { grid, kinds } = this.view;
    const kind = kinds[position];
    if (kind === KIND.empty || kind === KIND.error) return NAMELESS;
    const text = grid.textId(position);
    if (text >= 0) return this.idOfTextAt(text);
    const number = grid.number(position);
    return Number.isNaN(number) ? NAMELESS : this.intern(String(number));
  }

  private idOfTextAt(text: number): number {
    let id = this.idOfText[text] ?? UNASKED;
    if (id === UNASKED) this.idOfText[text] = id = this.intern(tidy(this.view.grid.texts[text] ?? ''));
    return id;
  }

  private intern(name: string): number {
    let id = this.ids.get(name);
    if (id === undefined) this.ids.set(name, (id = this.names.push(name) - 1));
    return id;
  }

  /** A label that no cell of the row's columns says: a section, a title, a sheet's name. */
  entryOf(label: Label): NameEntry {
    return { id: this.intern(label.text), place: ELSEWHERE - (this.elsewhere.push(label) - 1), from: FROM.cell };
  }

  /** Gives a row its name of a role. */
  set(role: CarriedRole, at: number, { id, place, from }: NameEntry): void {
    const slot = this.slotOf(role);
    slot.ids[at] = id;
    slot.places[at] = place;
    slot.from[at] = from;
  }

  /** The id of a row's name, `NAMELESS` when it has none; ids are of this table alone. */
  idOf(role: CarriedRole, at: number): number {
    return this.slots.get(role)?.ids[at] ?? NAMELESS;
  }

  /** Where a row's name stands: equal places are one cell. */
  placeOf(role: CarriedRole, at: number): number {
    return this.slots.get(role)?.places[at] ?? NAMELESS;
  }

  /** Whether a row's name stands on the row itself. */
  isOwn(role: CarriedRole, at: number): boolean {
    const slot = this.slots.get(role);
    return slot !== undefined && (slot.places[at] ?? NAMELESS) >= 0 && slot.from[at] === FROM.cell;
  }

  /** A row's name of a role. */
  textOf(role: CarriedRole, at: number): string | null {
    return this.names[this.idOf(role, at)] ?? null;
  }

  /** The cell that says a row's name; null for the name of a sheet. */
  cellOf(role: CarriedRole, at: number): CellRef | null {
    const place = this.placeOf(role, at);
    if (place <= ELSEWHERE) return this.elsewhere[ELSEWHERE - place]?.cell ?? null;
    const { grid, sheet } = this.view;
    return { sheet: sheet.name, row: grid.rowAt(place), column: grid.columnAt(place) };
  }

  /** A row's name of a role with its cell and how the row comes to it. */
  labelOf(role: CarriedRole, at: number): Label | null {
    const text = this.textOf(role, at);
    if (text === null) return null;
    const place = this.placeOf(role, at);
    const from = place <= ELSEWHERE ? this.elsewhere[ELSEWHERE - place]?.from : LABEL_FROM[this.fromOf(role, at)];
    return { text, cell: this.cellOf(role, at), from: from ?? 'cell' };
  }

  private fromOf(role: CarriedRole, at: number): number {
    return this.slots.get(role)?.from[at] ?? FROM.cell;
  }

  /** Whether any row has a name of a role. */
  has(role: CarriedRole): boolean {
    return this.slots.get(role)?.ids.some((id) => id !== NAMELESS) ?? false;
  }

  /** The different names of a role, in the order of the rows. */
  distinct(role: CarriedRole): string[] {
    const seen = new Uint8Array(this.names.length);
    const found: string[] = [];
    for (const id of this.slots.get(role)?.ids ?? []) {
      if (id === NAMELESS || seen[id] === 1) continue;
      seen[id] = 1;
      found.push(this.names[id] ?? '');
    }
    return found;
  }

  private slotOf(role: CarriedRole): Slot {
    let slot = this.slots.get(role);
    if (!slot) this.slots.set(role, (slot = emptySlot(this.rows.length)));
    return slot;
  }
}

const UNASKED = -2;
/** Places from here downwards are labels from elsewhere, by their number. */
const ELSEWHERE = -2;

const LABEL_FROM: readonly Label['from'][] = ['cell', 'merged', 'above'];

function emptySlot(length: number): Slot {
  return {
    ids: new Int32Array(length).fill(NAMELESS),
    places: new Int32Array(length).fill(NAMELESS),
    from: new Uint8Array(length),
  };
}
