/** The commands (órdenes) by the id that the ribbon's manifest, the pane and the keyboard share. */
export type CommandId = 'Validar' | 'Anterior' | 'Siguiente' | 'RecalcularEjes' | 'HojasDeHitos' | 'RevisionDelPlan';

/** What the commands act on. Whoever shows the results implements it once; no command knows a host or a view. */
export interface CommandTarget {
  validate(): Promise<void>;
  step(direction: 'previous' | 'next'): Promise<void>;
  writeSummary(): Promise<void>;
  writeMilestones(): Promise<void>;
  writeReview(): Promise<void>;
}

/** A drawing by its meaning; each surface has its own picture for it. */
export type CommandIcon = 'check' | 'previous' | 'next' | 'sum' | 'milestones' | 'review';

/** One command, whatever started it. */
export interface Command {
  readonly id: CommandId;
  /** Key of its label and tip in the words of `i18n/<language>/commands`. */
  readonly label: CommandId;
  readonly icon: CommandIcon;
  readonly run: (target: CommandTarget) => Promise<void>;
  /** As in `aria-keyshortcuts`: `Shift+F8`. */
  readonly shortcut: string;
}
