import { forwardingDesk, type AnyMethods } from '../desk/deskMethods';
import { FILE_DESK_METHODS, traitsOf, type FileDesk } from './fileDesk';

/** The same desk, telling after each call that wrote to the workbook. */
export function announceWrites(desk: FileDesk, written: () => Promise<void>): FileDesk {
  // The types of the call were checked where it was made.
  const methods = desk as unknown as AnyMethods;
  return forwardingDesk<FileDesk>(FILE_DESK_METHODS, async (method, args) => {
    const result = await methods[method]?.(...args);
    if (traitsOf(method).writes) await written();
    return result;
  });
}
