import type { WorkbookPort } from '../../src/core/workbook/port';
import { ExcelWorkbook } from '../../src/hosts/excel/excelWorkbook';
import { FileWorkbook, readWorkbook } from '../../src/hosts/file/index';
import type { ExcelHost } from '../excel-host/excelHost';
import { startExcel } from '../excel-host/officeFrame';
import { saveBook } from '../excel-host/saveBook';
import { SMALL_PLAN } from '../excel-host/sampleBook';
import { seenInExcel, seenInFile, workInExcel, workInFile, type OfficeWork, type SeenWork } from './officeWork';

/** A workbook that a host has open. */
export interface OpenedWorkbook {
  readonly port: WorkbookPort;
  /** The workbook as a file, with all that was written. */
  readonly save: () => Uint8Array;
  /** What an office hung on the rows of a sheet. */
  readonly seen: (sheet: string) => SeenWork;
  /** The workbook after an office worked on it. */
  readonly worked: (work: OfficeWork) => OpenedWorkbook;
}

/** A host that the contract holds for: it opens a file. */
export interface ContractHost {
  readonly name: string;
  readonly open: (bytes: Uint8Array) => OpenedWorkbook;
}

/** The file itself. */
export const FILE_HOST: ContractHost = {
  name: 'a file',
  open: (bytes) => {
    const port = new FileWorkbook(bytes);
    return {
      port,
      save: () => port.bytes,
      seen: (sheet) => seenInFile(port.bytes, sheet),
      worked: (work) => FILE_HOST.open(workInFile(port.bytes, work)),
    };
  },
};

let running: Promise<ExcelHost> | undefined;

/** Excel as the emulated host is one; it runs once a frame. */
export async function excelHost(): Promise<ContractHost> {
  running ??= startExcel(SMALL_PLAN);
  const host = await running;
  return {
    name: 'Excel',
    open: (bytes) => {
      const book = host.open(readWorkbook(bytes));
      const opened: OpenedWorkbook = {
        port: new ExcelWorkbook(),
        save: () => saveBook(book, bytes),
        seen: (sheet) => seenInExcel(book, sheet),
        worked: (work) => {
          workInExcel(book, work);
          return opened;
        },
      };
      return opened;
    },
  };
}
