/** A command line whose parts do not go together; `reason` is its sentence's key in the words of the command line. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';

  constructor(readonly reason: 'sameFile' | 'sameFileNew' | 'needsOut') {
    super(reason);
  }
}
