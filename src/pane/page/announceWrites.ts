import type { FileDesk } from './fileDesk';

/** The same desk, telling after each call that wrote to the workbook. */
export function announceWrites(desk: FileDesk, written: () => Promise<void>): FileDesk {
  const then = <Args extends readonly unknown[], Result>(call: (...args: Args) => Promise<Result>) => {
    return async (...args: Args): Promise<Result> => {
      const result = await call(...args);
      await written();
      return result;
    };
  };
  return {
    ...desk,
    apply: then(desk.apply.bind(desk)),
    undo: then(desk.undo.bind(desk)),
    leave: then(desk.leave.bind(desk)),
    reopen: then(desk.reopen.bind(desk)),
    keepMapping: then(desk.keepMapping.bind(desk)),
    keepSettings: then(desk.keepSettings.bind(desk)),
    write: then(desk.write.bind(desk)),
  };
}
