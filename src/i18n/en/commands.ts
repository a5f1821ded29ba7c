import type { CommandWords } from '../es/commands';

/** Names of the commands, as the ribbon, the pane and the keyboard help show them. */
export const commands: CommandWords = {
  Validar: { label: 'Check', tip: 'Reads the workbook, checks it and lists the observations.' },
  Anterior: { label: 'Previous', tip: 'Goes to the previous observation and its cell.' },
  Siguiente: { label: 'Next', tip: 'Goes to the next observation and its cell.' },
  RecalcularEjes: { label: 'Recalculate axes', tip: 'Writes or renews the summary-by-axis sheet with live formulas.' },
  HojasDeHitos: { label: 'Milestone sheets', tip: 'Writes or renews the tracking sheets; keeps what was typed there.' },
  RevisionDelPlan: { label: 'Plan review', tip: 'Writes the sheet of observations, to be sent to each office.' },
};
