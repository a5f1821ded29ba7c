import type { Answer } from '../core/plan/question';
import { roleName } from '../i18n/roleName';
import { unitName } from './unitName';
import type { Voice } from './voice';

/** An answer to a question of the reading (respuesta), in the words of a language. */
export function answerText(answer: Answer, voice: Voice): string {
  const { words } = voice;
  const said = words.questions.answer;
  switch (answer.kind) {
    case 'same-axis':
      return said['same-axis'](answer.name);
    case 'role':
      return answer.role === 'other' ? said.roleless : said.role(roleName(answer.role, words.inventory.roles));
    case 'column':
      return said.column(answer.column, answer.header);
    case 'unit':
      return said.unit(unitName(answer.unit, voice).toLocaleLowerCase(voice.language));
    case 'apart':
    case 'none':
    case 'left-out':
      return said[answer.kind];
  }
}
