import type { Command, CommandId } from './command';

/** Every command, once: the ribbon, the pane's buttons and the keyboard read this table. */
export const COMMANDS: Readonly<Record<CommandId, Command>> = {
  Validar: { id: 'Validar', label: 'Validar', icon: 'check', shortcut: 'F9', run: (target) => target.validate() },
  Anterior: {
    id: 'Anterior',
    label: 'Anterior',
    icon: 'previous',
    shortcut: 'Shift+F8',
    run: (target) => target.step('previous'),
  },
  Siguiente: {
    id: 'Siguiente',
    label: 'Siguiente',
    icon: 'next',
    shortcut: 'F8',
    run: (target) => target.step('next'),
  },
  RecalcularEjes: {
    id: 'RecalcularEjes',
    label: 'RecalcularEjes',
    icon: 'sum',
    shortcut: 'Alt+Shift+E',
    run: (target) => target.writeSummary(),
  },
  HojasDeHitos: {
    id: 'HojasDeHitos',
    label: 'HojasDeHitos',
    icon: 'milestones',
    shortcut: 'Alt+Shift+H',
    run: (target) => target.writeMilestones(),
  },
  RevisionDelPlan: {
    id: 'RevisionDelPlan',
    label: 'RevisionDelPlan',
    icon: 'review',
    shortcut: 'Alt+Shift+R',
    run: (target) => target.writeReview(),
  },
};
