export { HostFailure, type HostFailureCode } from '../../core/workbook/port';
export { DEFAULT_LIMITS, type ReadLimits } from './limits';
export { readWorkbook } from './read/readWorkbook';
