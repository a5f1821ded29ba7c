import type { Severity } from '../findings/severity';
import type { Address } from './address';
import type { CellValue } from './cell';

/** What a person said of a finding that stays as it is (justificada). It dies when one of its values changes. */
export interface Acceptance {
  readonly rule: string;
  /** What identifies the row or group whatever row it stands on. */
  readonly key: string;
  readonly values: Readonly<Record<Address, CellValue>>;
  readonly reason: string;
  readonly author: string;
  /** ISO date, from whoever has a clock. */
  readonly date: string;
}

/** A check that the user typed (regla propia), in the grammar of `parseRules` over Spanish role names. */
export interface OwnRule {
  readonly text: string;
  readonly severity: Severity;
}

/** Columns, rows and axes as a person confirmed them: `cuadre.mapping/1` of the contract. */
export interface Mapping {
  readonly schema: 'cuadre.mapping/1';
  readonly fiscalYear?: number;
  readonly tables?: readonly TableMapping[];
  /** Name as written → name to use. A name that maps to itself stays apart. */
  readonly axes?: Readonly<Record<string, string>>;
}

/** The confirmed part of one table. */
export interface TableMapping {
  readonly sheet: string;
  readonly header?: string;
  /** Pesos per unit of the cells. */
  readonly unit?: number;
  /** Year of the table, where the workbook has a plan for each of several. */
  readonly fiscalYear?: number;
  /** Column letters → role (`total`, `source:SGP`, `quarter:1`, `ignore`). */
  readonly columns?: Readonly<Record<string, string>>;
  /** Row number → kind of row (`activity`, `subtotal`, `section`, `note`, `ignore`). */
  readonly rows?: Readonly<Record<string, string>>;
}

/** Thresholds and names that people set once for a workbook. */
export interface Settings {
  readonly author?: string;
  /** Share of the expected progress below which a milestone is red, and from which it is green. */
  readonly trafficLight?: { readonly red: number; readonly green: number };
  readonly sheetPerAxis?: boolean;
  /** How grave the findings of a rule are in this workbook, where people set it otherwise; by the rule's name. */
  readonly severities?: Readonly<Record<string, Severity>>;
}

/** The version of the workbook as it came: the ids of its findings, and the day (ISO). */
export interface ReceivedVersion {
  readonly date: string;
  readonly findings: readonly string[];
}

/** What Cuadre keeps inside the workbook: one custom XML part of the namespace `urn:cuadre:1`. */
export interface WorkbookState {
  readonly mapping?: Mapping;
  readonly acceptances: readonly Acceptance[];
  readonly settings: Settings;
  readonly ownRules: readonly OwnRule[];
  /** Cells that a person vouched for (*Esta celda está bien*), with the value each had: it holds while the value does. */
  readonly trusted?: Readonly<Record<Address, CellValue>>;
  /** The findings of the version received (versión recibida), and the day; what is new and solved is told against it. */
  readonly received?: ReceivedVersion;
  /** Finding ids of the previous run. */
  readonly previousFindings: readonly string[];
}

/** The state of a workbook that Cuadre has not met. */
export const EMPTY_STATE: WorkbookState = { acceptances: [], settings: {}, ownRules: [], previousFindings: [] };
