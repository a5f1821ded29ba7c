import type { Answer } from '../../core/plan/question';
import { roleName } from '../../i18n/roleName';
import { nameUnit } from './nameUnit';
import type { PaneLanguage } from './paneLanguage';

/** An answer to a question of the reading (respuesta), as its button says it. */
export function answerText(answer: Answer, language: Pick<PaneLanguage, 'words' | 'language'>): string {
  const { answers, roles } = language.words;
  switch (answer.kind) {
    case 'same-axis':
      return answers['same-axis'](answer.name);
    case 'role':
      return answer.role === 'other' ? answers.roleless : answers.role(roleName(answer.role, roles));
    case 'column':
      return answers.column(answer.column, answer.header);
    case 'unit':
      return answers.unit(nameUnit(answer.unit, language).toLowerCase());
    case 'apart':
    case 'none':
    case 'left-out':
      return answers[answer.kind];
  }
}
