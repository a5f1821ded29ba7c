/**
 * Work in steps (trabajo por pasos): it can be paused after each one, so that a host can draw, answer Excel, or be
 * cancelled. The core has no clock: whoever runs the steps decides when to pause.
 */
export type Steps<Result> = Generator<undefined, Result, undefined>;
