/**
 * A jest environment that is a frame in which Office.js may run: jsdom, with Microsoft's scripts served from the
 * installed package under an https address, and with Node's own byte and text classes.
 */
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, URL } from 'node:url';
import { TextDecoder, TextEncoder } from 'node:util';
import { TestEnvironment } from 'jest-environment-jsdom';

const require = createRequire(import.meta.resolve('jest-environment-jsdom'));
const { ResourceLoader } = require('jsdom');

export const ORIGIN = 'https://cuadre.test';
const OFFICE = new URL('../../node_modules/@microsoft/office-js/dist/', import.meta.url);

class InstalledOffice extends ResourceLoader {
  fetch(url) {
    const path = /^https:\/\/cuadre\.test\/office\/([\w./-]+)$/.exec(url)?.[1];
    if (!path || path.includes('..')) return null;
    return readFile(fileURLToPath(new URL(path, OFFICE)));
  }
}

const NODE_CLASSES = { Uint8Array, ArrayBuffer, TextEncoder, TextDecoder, structuredClone: globalThis.structuredClone };

export default class OfficeEnvironment extends TestEnvironment {
  constructor(config, context) {
    const options = {
      url: `${ORIGIN}/taskpane.html`,
      resources: new InstalledOffice(),
      customExportConditions: ['node', 'node-addons'],
    };
    const projectConfig = { ...config.projectConfig, testEnvironmentOptions: options };
    super({ ...config, projectConfig }, context);
    Object.assign(this.global, NODE_CLASSES);
    // Office.js asks for the domain of its page, which every browser gives and jsdom does not.
    Object.defineProperty(this.global.document, 'domain', { value: new URL(ORIGIN).hostname });
  }
}
