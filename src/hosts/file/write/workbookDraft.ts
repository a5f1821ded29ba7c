import { shiftedFormula, type ShiftOf } from '../../../core/formulas/shiftedFormula';
import { OFFICE_RELATIONSHIPS } from '../package/namespaces';
import { isTrue, nameEntries, type NameEntry } from '../read/workbookParts';
import { xmlAttribute, xmlText } from '../xml/escapes';
import { XmlPart, type XmlElement } from '../xml/xmlPart';

/** A sheet to put at the end of the list. */
export interface NewSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
}

/** The sections before which defined names and the settings of the calculation stand, in the format's order. */
const BEFORE_NAMES = ['sheets', 'functionGroups', 'externalReferences'];
const BEFORE_CALCULATION = [...BEFORE_NAMES, 'definedNames'];

/** The workbook part with sheets and names added: every other byte stays. */
export class WorkbookDraft {
  private readonly workbook: XmlPart;
  private readonly prefix: string;
  private readonly listedNames: ReturnType<typeof nameEntries>;
  private readonly dropped = new Map<NameEntry, XmlElement>();
  private readonly addedNames: NameEntry[] = [];
  private readonly sheets: XmlElement | undefined;
  private wantsCalculation = false;

  constructor(bytes: Uint8Array, part: string) {
    this.workbook = new XmlPart(bytes, part);
    this.prefix = this.workbook.root.prefix;
    this.listedNames = nameEntries(this.workbook);
    this.sheets = this.workbook.section('sheets');
  }

  /** Whether people may not add sheets. */
  get isStructureLocked(): boolean {
    return isTrue(this.workbook.section('workbookProtection')?.attributes['lockStructure']);
  }

  addSheet({ name, sheetId, relationshipId }: NewSheet): void {
    if (!this.sheets) return;
    const isDeclared = this.workbook.root.attributes['xmlns:r'] === OFFICE_RELATIONSHIPS;
    const namespace = isDeclared ? '' : ` xmlns:r="${OFFICE_RELATIONSHIPS}"`;
    const attributes = `name="${xmlAttribute(name)}" sheetId="${sheetId}"${namespace} r:id="${relationshipId}"`;
    this.workbook.append(this.sheets, `<${this.prefix}sheet ${attributes}/>`);
  }

  renameSheet(index: number, name: string): void {
    const sheet = this.sheets?.children[index];
    if (sheet) this.workbook.set(sheet, 'name', name);
  }

  dropNames(isDropped: (name: NameEntry) => boolean): void {
    for (const { entry, element } of this.listedNames) if (isDropped(entry)) this.dropped.set(entry, element);
  }

  /** Lets the names that stay follow the rows that they point at. */
  followMoves(shiftOf: ShiftOf): void {
    for (const { entry, element } of this.listedNames) {
      const now = shiftedFormula(entry.ref, shiftOf);
      if (!this.dropped.has(entry) && now !== entry.ref) this.workbook.replaceText(element, now);
    }
  }

  /** Adds a name; one that is dropped and says exactly this stays where it is. */
  addName(name: NameEntry): void {
    const same = [...this.dropped.keys()].find((entry) => nameKey(entry) === nameKey(name));
    if (same) this.dropped.delete(same);
    else this.addedNames.push(name);
  }

  /** Asks whoever opens the workbook to calculate it anew. */
  recalculate(): void {
    const settings = this.workbook.section('calcPr');
    if (settings) {
      if (!isTrue(settings.attributes['fullCalcOnLoad'])) this.workbook.set(settings, 'fullCalcOnLoad', '1');
    } else this.wantsCalculation = true;
  }

  finish(): Uint8Array {
    this.editNames();
    if (this.wantsCalculation) this.insertAfter(BEFORE_CALCULATION, `<${this.prefix}calcPr fullCalcOnLoad="1"/>`);
    return this.workbook.finish();
  }

  private editNames(): void {
    const names = this.workbook.section('definedNames');
    const text = this.addedNames.map((name) => this.nameXml(name)).join('');
    const section = text === '' ? '' : `<${this.prefix}definedNames>${text}</${this.prefix}definedNames>`;
    if (!names) {
      if (section !== '') this.insertAfter(BEFORE_NAMES, section);
    } else if (this.dropped.size === this.listedNames.length) this.workbook.replace(names, section);
    else {
      for (const element of this.dropped.values()) this.workbook.remove(element);
      this.workbook.append(names, text);
    }
  }

  private nameXml({ name, ref, sheetIndex, hidden }: NameEntry): string {
    const scope = sheetIndex === undefined ? '' : ` localSheetId="${sheetIndex}"`;
    const tag = `${this.prefix}definedName`;
    return `<${tag} name="${xmlAttribute(name)}"${scope}${hidden ? ' hidden="1"' : ''}>${xmlText(ref)}</${tag}>`;
  }

  private insertAfter(sections: readonly string[], xml: string): void {
    const { root } = this.workbook;
    const before = root.children.filter(({ name }) => sections.includes(name)).at(-1);
    if (before) this.workbook.insertAfter(before, xml);
    else this.workbook.append(root, xml);
  }
}

function nameKey({ name, ref, sheetIndex, hidden }: NameEntry): string {
  return JSON.stringify([name.toLowerCase(), ref, sheetIndex ?? null, hidden]);
}
