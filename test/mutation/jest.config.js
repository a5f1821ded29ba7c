import process from 'node:process';
import config from '../../jest.config.js';

const [fast] = config.projects;
const folder = process.env.CUADRE_MUTATED ?? '';

/**
 * The tests that stand beside the folder that is mutated. Only these are run against its mutants: what a folder guards, its
 * own tests must hold.
 * @type {import('jest').Config}
 */
export default {
  ...fast,
  rootDir: '../..',
  testRegex: `/test/${folder}/.*[.]test[.]ts$`,
  testTimeout: config.testTimeout,
};
