import { HostFailure } from '../../../../core/workbook/port';
import type { ModelValidation } from '../../../../core/workbook/sheetModel';
import { storedFormula } from '../../formulaText';
import { xmlAttribute, xmlText } from '../../xml/escapes';

/** Excel's bounds for a typed list and for the texts of a message. */
const LONGEST_LIST = 255;
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

/** The section of a worksheet that says what cells accept. */
export function validationsXml(validations: readonly ModelValidation[]): string {
  const rules = validations.map(validationXml);
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

/** One rule for what cells accept. */
export function validationXml(validation: ModelValidation): string {
  const { range, prompt, error, soft } = validation;
  const attributes =
    (soft ? ' errorStyle="warning"' : '') +
    ' allowBlank="1" showInputMessage="1" showErrorMessage="1"' +
    messageXml('error', error) +
    messageXml('prompt', prompt);
  const { kind, formulas } = ruleXml(validation.rule);
  return `<dataValidation ${kind}${attributes} sqref="${range}">${formulas}</dataValidation>`;
}

function messageXml(name: 'error' | 'prompt', message: ModelValidation['prompt']): string {
  if (!message) return '';
  const title = xmlAttribute(message.title.slice(0, LONGEST_TITLE));
  return ` ${name}Title="${title}" ${name}="${xmlAttribute(message.text.slice(0, LONGEST_MESSAGE))}"`;
}

function ruleXml(rule: ModelValidation['rule']): { readonly kind: string; readonly formulas: string } {
  const formulas = (...texts: string[]): string =>
    texts.map((text, index) => `<formula${index + 1}>${xmlText(text)}</formula${index + 1}>`).join('');
  switch (rule.kind) {
    case 'list':
      return { kind: 'type="list"', formulas: formulas(listText(rule.values)) };
    case 'list-range':
      return { kind: 'type="list"', formulas: formulas(storedFormula(rule.formula)) };
    case 'decimal':
      return { kind: 'type="decimal" operator="between"', formulas: formulas(String(rule.min), String(rule.max)) };
    case 'date':
      return { kind: 'type="date" operator="greaterThanOrEqual"', formulas: formulas('1') };
  }
}

function listText(values: readonly string[]): string {
  const text = values.join(',').replaceAll('"', '""');
  if (text.length > LONGEST_LIST) {
    throw new HostFailure('over-limit', { limit: 'listLength', found: text.length, allowed: LONGEST_LIST });
  }
  return `"${text}"`;
}
