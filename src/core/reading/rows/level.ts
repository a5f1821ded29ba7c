/** Levels that group rows (eje, frente, hito), from the outside in. */
export const LEVELS = ['axis', 'front', 'milestone'] as const;

/** One level of the groups that a row stands under. */
export type Level = (typeof LEVELS)[number];
