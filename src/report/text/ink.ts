/** How a stretch of text is made to stand out on a terminal. */
export type Brush = (text: string) => string;

/** The brushes of the text report. */
export interface Ink {
  readonly title: Brush;
  readonly strong: Brush;
  readonly quiet: Brush;
  readonly error: Brush;
  readonly warning: Brush;
  readonly note: Brush;
  readonly good: Brush;
}

const same: Brush = (text) => text;

/** For files, pipes and terminals that asked for no colour. */
export const PLAIN_INK: Ink = {
  ...{ title: same, strong: same, quiet: same, error: same, warning: same, note: same, good: same },
};

const ansi =
  (on: string, off: string): Brush =>
  (text) =>
    `\u001b[${on}m${text}\u001b[${off}m`;

/** The terminal's own sixteen colours, which its user chose to be readable. */
export const COLOUR_INK: Ink = {
  title: ansi('1;4', '22;24'),
  strong: ansi('1', '22'),
  quiet: ansi('2', '22'),
  error: ansi('31', '39'),
  warning: ansi('33', '39'),
  note: ansi('36', '39'),
  good: ansi('32', '39'),
};
