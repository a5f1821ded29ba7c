/** What a person may answer to a question of the reading (respuestas). */
export const answers = {
  'same-axis': (name: string) => `Es el eje «${name}»`,
  apart: 'Es otro eje: dejarlo aparte',
  role: (role: string) => `Es ${role}`,
  roleless: 'No es nada de eso',
  column: (column: string, header: string) => `Es la columna ${column} («${header}»)`,
  none: 'El plan no la tiene',
  unit: (unit: string) => `Sus valores están ${unit}, como los demás`,
  'left-out': 'No leer esa columna',
};

export type AnswerWords = typeof answers;
