import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const root = path.join(import.meta.dirname, '../../..');
const script = path.join(root, 'dist/cli/cuadre.js');
const SAMPLE = 'assets/plan-2009.xlsx';
const WITH_ERRORS = 'assets/plan-2009-con-errores.xlsx';

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command as a user does. */
function cuadre(...argv: string[]): Promise<Ended> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [script, ...argv], { cwd: root, timeout: 60_000 }, (_, stdout, stderr) =>
      done({ code: child.exitCode, stdout, stderr }),
    );
  });
}

/** At how many moments of its work the command is killed. */
const KILLS = 16;

/** Kills the command in the midst of its work, if it still is. */
function killedAfter(milliseconds: number, argv: readonly string[]): Promise<void> {
  const child = execFile(process.execPath, [script, ...argv], { cwd: root });
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  return new Promise((done) => {
    child.on('close', () => {
      clearTimeout(timer);
      done();
    });
  });
}

/** Runs a line of the shell, pipes and all. */
function shell(line: string): Promise<Ended> {
  return new Promise((done) => {
    const child = execFile('bash', ['-c', line], { cwd: root, timeout: 60_000 }, (_, stdout, stderr) =>
      done({ code: child.exitCode, stdout, stderr }),
    );
  });
}

let folder = '';
beforeAll(() => {
  if (!existsSync(script)) throw new Error('dist/cli is missing: run npm run build first');
  folder = mkdtempSync(path.join(tmpdir(), 'cuadre-built-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the built command line', () => {
  test('is executable and tells its version', async () => {
    expect(readFileSync(script, 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
    expect(await cuadre('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  test('checks several files in threads; the order stays', async () => {
    writeFileSync(path.join(folder, 'roto.xlsx'), 'PK');
    const files = [WITH_ERRORS, path.join(folder, 'roto.xlsx'), SAMPLE, WITH_ERRORS, SAMPLE];
    const { code, stdout, stderr } = await cuadre('check', '--json', '--jobs', '2', ...files);
    expect(code).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    const reports = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { file: string }).file);
    expect(reports).toEqual(files);
  });

  test('a reader that leaves early changes neither the page nor the verdict; a full disk is one line and 2', async () => {
    const page = path.join(folder, 'informe.html');
    const line = `"${process.execPath}" "${script}" check --html "${page}" ${SAMPLE} ${WITH_ERRORS} ${SAMPLE}`;
    const left = await shell(`${line} | head -1; exit \${PIPESTATUS[0]}`);
    expect([left.code, left.stderr]).toEqual([1, '']);
    expect(readFileSync(page, 'utf8').trimEnd()).toMatch(/<\/html>$/);
    const full = await shell(`"${process.execPath}" "${script}" check ${SAMPLE} > /dev/full`);
    expect(full.code).toBe(2);
    expect(full.stderr.trim().split('\n')).toHaveLength(1);
  });

  test('killed at any moment, input and earlier result are whole; of two that write one result, one wins whole', async () => {
    const [plan, out] = [path.join(folder, 'p.xlsx'), path.join(folder, 'r.xlsx')];
    copyFileSync(path.join(root, SAMPLE), plan);
    const runs = [
      ['prepare', plan, '-o', out, '--force'],
      ['prepare', plan, '-o', out, '--force', '--findings'],
    ] as const;
    const results: Buffer[] = [];
    const began = Date.now();
    for (const run of runs) {
      expect((await cuadre(...run)).code).toBe(0);
      results.push(readFileSync(out));
    }
    const usual = (Date.now() - began) / runs.length;
    const isWhole = (): boolean => results.some((result) => result.equals(readFileSync(out)));
    for (let moment = 1; moment <= KILLS; moment += 1) {
      await killedAfter((usual * moment) / KILLS, runs[moment % runs.length] ?? runs[0]);
      expect([isWhole(), readFileSync(plan).equals(readFileSync(path.join(root, SAMPLE)))]).toEqual([true, true]);
    }
    const codes = await Promise.all(runs.map(async (run) => (await cuadre(...run)).code));
    expect([codes, isWhole()]).toEqual([[0, 0], true]);
  }, 240_000);

  test('writes no colour and no progress where nobody watches', async () => {
    const { code, stdout, stderr } = await cuadre('check', SAMPLE);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('23.709.806.841');
  });
});

test('the library is what package.json exports, with types', async () => {
  const { exports } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    exports: Record<string, { types: string; default: string }>;
  };
  for (const { types, default: code } of Object.values(exports)) {
    expect(existsSync(path.join(root, types))).toBe(true);
    expect(existsSync(path.join(root, code))).toBe(true);
  }
  const program = `
    import { readPlan, checkPlan, summarize } from 'cuadre';
    import { readWorkbook } from 'cuadre/file';
    import { readFileSync } from 'node:fs';
    const plan = readPlan(readWorkbook(new Uint8Array(readFileSync('${SAMPLE}'))));
    console.log(JSON.stringify([checkPlan(plan).findings.filter((f) => f.severity === 'error').length, String(summarize(plan).plan.total.units)]));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], { cwd: root });
  expect(JSON.parse(stdout)).toEqual([0, '44533893416']);
});
