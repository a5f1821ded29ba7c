export { readDocument } from './readDocument';
