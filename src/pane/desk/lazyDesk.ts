import type { Desk } from './desk';

/** A desk behind which the real one is looked up with everything that is asked of it: it may come late, or change. */
export function lazyDesk(current: () => Desk | Promise<Desk>): Desk {
  return {
    validate: async (watch) => (await current()).validate(watch),
    effectOf: async (choice) => (await current()).effectOf(choice),
    apply: async (choices, watch) => (await current()).apply(choices, watch),
    undo: async (watch) => (await current()).undo(watch),
    leave: async (finding, reason) => (await current()).leave(finding, reason),
    reopen: async (finding) => (await current()).reopen(finding),
    keepMapping: async (mapping, watch) => (await current()).keepMapping(mapping, watch),
    keepSettings: async (settings, ownRules) => (await current()).keepSettings(settings, ownRules),
    readMilestones: async (text) => (await current()).readMilestones(text),
    write: async (request, watch) => (await current()).write(request, watch),
    select: async (cell) => (await current()).select(cell),
  };
}
