export { HostFailure, type HostFailureCode, type WriteBatch } from '../../core/workbook/port';
export { FileWorkbook, type FileWorkbookOptions } from './fileWorkbook';
export { DEFAULT_LIMITS, type ReadLimits } from './limits';
export { readAnyWorkbook } from './read/readAnyWorkbook';
export { workbookExtension } from './read/workbookExtension';
export { readWorkbook } from './read/readWorkbook';
export { emptyWorkbook } from './write/emptyWorkbook';
export { sheetWorkbook } from './write/sheetWorkbook';
export { writeWorkbook } from './write/writeWorkbook';
