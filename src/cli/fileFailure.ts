/** What went wrong with one file: who is blamed, why, and in which direction. Its sentence is made by `failureText`. */
export class FileFailure extends Error {
  override readonly name = 'FileFailure';

  constructor(
    readonly file: string,
    readonly action: 'read' | 'write',
    cause: unknown,
  ) {
    super(file, { cause });
  }
}
