import type { Desk } from './desk';
import { DESK_METHODS, forwardingDesk, type AnyMethods } from './deskMethods';

/** A desk behind which the real one is looked up with everything that is asked of it: it may come late, or change. */
export function lazyDesk(current: () => Desk | Promise<Desk>): Desk {
  return forwardingDesk<Desk>(DESK_METHODS, async (method, args) => {
    // The types of the call were checked where it was made.
    const desk = (await current()) as unknown as AnyMethods;
    return desk[method]?.(...args);
  });
}
