import type { AnswerWords } from '../es/answers';

/** What a person may answer to a question of the reading (respuestas). */
export const answers: AnswerWords = {
  'same-axis': (name: string) => `It is the axis “${name}”`,
  apart: 'It is another axis: keep it apart',
  role: (role: string) => `It is ${role}`,
  roleless: 'It is none of these',
  column: (column: string, header: string) => `It is column ${column} (“${header}”)`,
  none: 'The plan does not have it',
  unit: (unit: string) => `Its amounts are ${unit}, as the others are`,
  'left-out': 'Do not read that column',
};
