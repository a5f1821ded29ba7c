import type { WorkbookPort } from '../../src/core/workbook/port';
import { ExcelWorkbook } from '../../src/hosts/excel/excelWorkbook';
import { FileWorkbook, readWorkbook } from '../../src/hosts/file/index';
import type { ExcelHost } from '../excel-host/excelHost';
import { startExcel } from '../excel-host/officeFrame';
import { saveBook } from '../excel-host/saveBook';
import { SMALL_PLAN } from '../excel-host/sampleBook';

/** A workbook that a host has open. */
export interface OpenedWorkbook {
  readonly port: WorkbookPort;
  /** The workbook as a file, with all that was written. */
  readonly save: () => Uint8Array;
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
    return { port, save: () => port.bytes };
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
      return { port: new ExcelWorkbook(), save: () => saveBook(book, bytes) };
    },
  };
}
