import { OFFICE_RELATIONSHIPS } from '../package/namespaces';
import type { NameEntry } from '../read/workbookParts';
import { isTrue } from '../read/workbookParts';
import { childNamed, elementTree, type ElementSpan } from '../xml/elements';
import { decodeText } from '../xml/decodeText';
import { xmlAttribute, xmlText } from '../xml/escapes';
import { splice, type Edit } from '../xml/splice';

/** A sheet to put at the end of the list. */
export interface NewSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
}

interface PlacedName {
  readonly entry: NameEntry;
  readonly span: ElementSpan;
}

/** The sections before which defined names and the settings of the calculation stand, in the format's order. */
const BEFORE_NAMES = ['sheets', 'functionGroups', 'externalReferences'];
const BEFORE_CALCULATION = [...BEFORE_NAMES, 'definedNames'];

/** The workbook part with sheets and names added: every other byte stays. */
export class WorkbookDraft {
  private readonly root: ElementSpan;
  private readonly placedNames: readonly PlacedName[];
  private readonly dropped = new Set<PlacedName>();
  private readonly addedNames: NameEntry[] = [];
  private readonly addedSheets: NewSheet[] = [];
  private readonly renamed = new Map<number, string>();
  private recalculates = false;

  constructor(
    private readonly bytes: Uint8Array,
    part: string,
  ) {
    this.root = elementTree(bytes, part, 2);
    this.placedNames = (childNamed(this.root, 'definedNames')?.children ?? []).map((span) => this.placedName(span));
  }

  /** Whether people may not add sheets. */
  get isStructureLocked(): boolean {
    return isTrue(childNamed(this.root, 'workbookProtection')?.attributes['lockStructure']);
  }

  addSheet(sheet: NewSheet): void {
    this.addedSheets.push(sheet);
  }

  renameSheet(index: number, name: string): void {
    this.renamed.set(index, name);
  }

  dropNames(isDropped: (name: NameEntry) => boolean): void {
    for (const each of this.placedNames) if (isDropped(each.entry)) this.dropped.add(each);
  }

  /** Adds a name; one that is dropped and says exactly this stays where it is. */
  addName(name: NameEntry): void {
    const same = [...this.dropped].find(({ entry }) => nameKey(entry) === nameKey(name));
    if (same) this.dropped.delete(same);
    else this.addedNames.push(name);
  }

  /** Asks whoever opens the workbook to calculate it anew. */
  recalculate(): void {
    this.recalculates = true;
  }

  finish(): Uint8Array {
    const edits = [...this.sheetEdits(), ...this.nameEdits(), ...(this.recalculates ? this.calculationEdits() : [])];
    return splice(this.bytes, edits);
  }

  private placedName(span: ElementSpan): PlacedName {
    const { attributes } = span;
    const scope = attributes['localSheetId'];
    const entry: NameEntry = {
      name: attributes['name'] ?? '',
      ref: decodeText(this.bytes, span.contentStart, span.contentEnd),
      hidden: isTrue(attributes['hidden']),
      ...(scope === undefined ? {} : { sheetIndex: Number(scope) }),
    };
    return { entry, span };
  }

  private sheetEdits(): Edit[] {
    const sheets = childNamed(this.root, 'sheets');
    if (!sheets) return [];
    const text = this.addedSheets.map((sheet) => this.sheetXml(sheet)).join('');
    const renames = [...this.renamed].flatMap(([index, name]) => this.renameEdit(sheets.children[index], name));
    return text === '' ? renames : [...renames, { start: sheets.contentEnd, end: sheets.contentEnd, text }];
  }

  private sheetXml({ name, sheetId, relationshipId }: NewSheet): string {
    const isDeclared = this.root.attributes['xmlns:r'] === OFFICE_RELATIONSHIPS;
    const namespace = isDeclared ? '' : ` xmlns:r="${OFFICE_RELATIONSHIPS}"`;
    return `<${this.root.prefix}sheet name="${xmlAttribute(name)}" sheetId="${sheetId}"${namespace} r:id="${relationshipId}"/>`;
  }

  private renameEdit(sheet: ElementSpan | undefined, name: string): Edit[] {
    if (!sheet) return [];
    const open = decodeTag(this.bytes, sheet);
    const text = open.replace(
      /(\sname\s*=\s*)("[^"]*"|'[^']*')/,
      (_, before: string) => `${before}"${xmlAttribute(name)}"`,
    );
    return [{ start: sheet.start, end: sheet.contentStart, text }];
  }

  private nameEdits(): Edit[] {
    const names = childNamed(this.root, 'definedNames');
    const text = this.addedNames.map((name) => this.nameXml(name)).join('');
    const section = text === '' ? '' : `<${this.root.prefix}definedNames>${text}</${this.root.prefix}definedNames>`;
    if (!names) return section === '' ? [] : [this.after(BEFORE_NAMES, section)];
    const keepsNone = this.dropped.size === this.placedNames.length;
    if (keepsNone) return [{ start: names.start, end: names.end, text: section }];
    const removals = [...this.dropped].map(({ span }) => ({ start: span.start, end: span.end, text: '' }));
    return [...removals, { start: names.contentEnd, end: names.contentEnd, text }];
  }

  private nameXml({ name, ref, sheetIndex, hidden }: NameEntry): string {
    const scope = sheetIndex === undefined ? '' : ` localSheetId="${sheetIndex}"`;
    const tag = `${this.root.prefix}definedName`;
    return `<${tag} name="${xmlAttribute(name)}"${scope}${hidden ? ' hidden="1"' : ''}>${xmlText(ref)}</${tag}>`;
  }

  private calculationEdits(): Edit[] {
    const calculation = childNamed(this.root, 'calcPr');
    if (!calculation) return [this.after(BEFORE_CALCULATION, `<${this.root.prefix}calcPr fullCalcOnLoad="1"/>`)];
    if (isTrue(calculation.attributes['fullCalcOnLoad'])) return [];
    const open = decodeTag(this.bytes, calculation).replace(/\sfullCalcOnLoad\s*=\s*("[^"]*"|'[^']*')/, '');
    const text = open.replace(/\s*\/?>$/, (end) => ` fullCalcOnLoad="1"${end.trim()}`);
    return [{ start: calculation.start, end: calculation.contentStart, text }];
  }

  private after(sections: readonly string[], text: string): Edit {
    const at = this.root.children.filter(({ name }) => sections.includes(name)).at(-1)?.end ?? this.root.contentEnd;
    return { start: at, end: at, text };
  }
}

function decodeTag(bytes: Uint8Array, { start, contentStart }: ElementSpan): string {
  return new TextDecoder().decode(bytes.subarray(start, contentStart));
}

function nameKey({ name, ref, sheetIndex, hidden }: NameEntry): string {
  return JSON.stringify([name.toLowerCase(), ref, sheetIndex ?? null, hidden]);
}
