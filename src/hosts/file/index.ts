export { HostFailure, type HostFailureCode, type WriteBatch } from '../../core/workbook/port';
export { DEFAULT_LIMITS, type ReadLimits } from './limits';
export { readWorkbook } from './read/readWorkbook';
export { writeWorkbook } from './write/writeWorkbook';
