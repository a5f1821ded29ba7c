import { describe, expect, test } from '@jest/globals';
import { parseArguments } from '../../src/cli/parseArguments';

const parse = (line: string): ReturnType<typeof parseArguments> => parseArguments(line.split(' '), '1.2.3');

describe('check', () => {
  test('takes its defaults from the contract', () => {
    expect(parse('check a.xlsx b.xlsx')).toEqual({
      command: 'check',
      request: { files: ['a.xlsx', 'b.xlsx'], json: false, force: false, language: 'es', failOn: 'error' },
    });
  });

  test('takes every option, before or after the files', () => {
    expect(
      parse('check --json --html r.html a.xlsx --mapping m.json --lang en --fail-on note --jobs 3 --force'),
    ).toEqual({
      command: 'check',
      request: {
        ...{ files: ['a.xlsx'], json: true, force: true, language: 'en', failOn: 'note' },
        ...{ html: 'r.html', mapping: 'm.json', jobs: 3 },
      },
    });
  });
});

test('prepare and fix take where to write and what', () => {
  expect(parse('prepare a.xlsx -o b.xlsx --findings --milestones t.txt')).toEqual({
    command: 'prepare',
    request: {
      file: 'a.xlsx',
      out: 'b.xlsx',
      inPlace: false,
      force: false,
      language: 'es',
      findings: true,
      milestones: 't.txt',
    },
  });
  expect(parse('fix a.xlsx --in-place --all')).toEqual({
    command: 'fix',
    request: { file: 'a.xlsx', inPlace: true, force: false, language: 'es', all: true, dryRun: false },
  });
  expect(parse('fix a.xlsx --dry-run')).toEqual({
    command: 'fix',
    request: { file: 'a.xlsx', inPlace: false, force: false, language: 'es', all: false, dryRun: true },
  });
});

describe('wrong usage', () => {
  test.each([
    ['nope'],
    ['check'],
    ['check a.xlsx --nada'],
    ['check a.xlsx --jobs 0'],
    ['check a.xlsx --jobs x'],
    ['check a.xlsx --fail-on fatal'],
    ['check a.xlsx --lang fr'],
    ['check a.xlsx --html'],
    ['prepare a.xlsx b.xlsx -o c.xlsx'],
  ])('%s', (line) => {
    const asked = parse(line);
    expect(asked.command).toBe('usage');
    expect(asked.command === 'usage' && asked.reason).not.toMatch(/\n|error:/);
  });

  test('is said in the language that the line asks for', () => {
    const [es, en] = [parse('check --nada'), parse('check --nada --lang en')];
    expect(es).not.toEqual(en);
    expect(parse('check --nada --lang=en')).toEqual(en);
  });
});

test('help and version are shown, not run', () => {
  expect(parse('--version')).toEqual({ command: 'show', text: '1.2.3\n' });
  const help = parse('check --help');
  expect(help.command === 'show' && help.text).toMatch(/--fail-on/);
  expect(help.command === 'show' && help.text).not.toMatch(/Usage:|Options:|Arguments:|\[options\]/);
});
