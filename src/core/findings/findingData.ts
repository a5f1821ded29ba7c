import type { DocumentData } from '../document/documentData';
import type { NoteData } from '../plan/readingNote';
import type { NumericData } from '../rules/explain/numericData';
import type { PlanRuleData } from '../rules/registry';

/**
 * What the message of each rule needs besides the cells, by the rule's name. Every rule of the registry brings its own;
 * so do the numeric checks, what reading notes and
 * what is found in a narrative.
 */
export interface FindingData extends PlanRuleData, NumericData, NoteData, DocumentData {}

/** The name of a rule (regla), as reports write it; never reused. The catalogues of each language have a sentence for every one. */
export type RuleName = keyof FindingData;
