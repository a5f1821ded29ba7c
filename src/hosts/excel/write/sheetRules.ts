/// <reference types="office-js" />
import type { ModelConditionalFormat, ModelValidation } from '../../../core/workbook/sheetModel';
import { enteredFormula } from './enteredValue';

/** Queues what ranges accept. */
export function queueValidation(sheet: Excel.Worksheet, { range, rule, prompt, error, soft }: ModelValidation): void {
  const validation = sheet.getRange(range).untrack().dataValidation;
  validation.rule = ruleOf(rule);
  if (prompt) validation.prompt = { title: prompt.title, message: prompt.text, showPrompt: true };
  validation.errorAlert = {
    title: error?.title ?? '',
    message: error?.text ?? '',
    style: soft ? 'Warning' : 'Stop',
    showAlert: true,
  };
}

function ruleOf(rule: ModelValidation['rule']): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.values.join(',') } };
    case 'list-range':
      return { list: { inCellDropDown: true, source: enteredFormula(rule.formula) } };
    case 'decimal':
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'date':
      return { date: { formula1: '1900-01-01', operator: 'GreaterThanOrEqualTo' } };
  }
}

/** Queues a look that follows the value. */
export function queueConditionalFormat(
  sheet: Excel.Worksheet,
  { range, formula, style }: ModelConditionalFormat,
): void {
  const { custom } = sheet.getRange(range).untrack().conditionalFormats.add('Custom');
  custom.rule.formula = enteredFormula(formula);
  if (style.bold !== undefined) custom.format.font.bold = style.bold;
  if (style.colour !== undefined) custom.format.font.color = `#${style.colour}`;
  if (style.fill !== undefined) custom.format.fill.color = `#${style.fill}`;
}
