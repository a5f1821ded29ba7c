/** How grave an observation is, the gravest first: error (must be corrected or justified), warning (aviso), note (nota). */
export const SEVERITIES = ['error', 'warning', 'note'] as const;

/** One of them (gravedad). */
export type Severity = (typeof SEVERITIES)[number];

/** How far down the order of gravity a severity stands: 0 is the gravest. */
export function gravity(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

/** The gravest of several; null of none. */
export function gravest(severities: readonly Severity[]): Severity | null {
  return SEVERITIES.find((severity) => severities.includes(severity)) ?? null;
}
