import { describe, expect, test } from '@jest/globals';

import { normalise, normaliseHeading } from '../../../src/core/words/normalise';
import {
  FIGURE_ROLES,
  isAdditive,
  isFigureRole,
  isMoneyRole,
  isPeriodRole,
  isSourceRole,
  KIND_ROLES,
  NAMING_ROLES,
  PERIOD_ROLES,
  PLAIN_ROLES,
  ROLE_FAMILIES,
  roleRecord,
  ROLES,
  SUBJECT_ROLES,
  TELLING_ROLES,
  TEXT_ROLES,
} from '../../../src/core/plan/roles';

/** One row a role: what its column holds, whether it adds up, physical or financial, whether below zero is a fault. */
const RECORDS = `
  axis              words   never     -         -
  front             words   never     -         -
  project           words   never     -         -
  milestone         words   never     -         -
  activity          words   never     -         -
  target            words   never     -         -
  indicator         words   never     -         -
  unit              words   never     -         -
  quantity          figure  never     physical  never-negative
  factor            figure  never     physical  -
  constant          figure  never     -         -
  unitValue         money   never     financial never-negative
  total             money   always    financial never-negative
  assigned          money   always    financial never-negative
  toRaise           money   always    financial never-negative
  initial           money   always    financial -
  additions         money   always    financial -
  reductions        money   always    financial -
  credits           money   always    financial -
  counterCredits    money   always    financial -
  modifications     money   always    financial -
  appropriated      money   always    financial -
  certified         money   always    financial -
  committed         money   always    financial -
  obligated         money   always    financial -
  paid              money   always    financial -
  executed          figure  always    -         -
  executedMoney     money   always    financial -
  executedQuantity  figure  never     physical  -
  balance           money   always    financial -
  payable           money   always    financial -
  baseline          figure  never     physical  -
  plannedTarget     figure  never     physical  -
  weight            percent never     -         -
  progress          percent never     -         -
  financialProgress percent never     financial -
  percent           percent never     -         -
  year              code    never     -         -
  owner             words   never     -         -
  source            words   never     -         -
  code              code    never     -         -
  item              code    never     -         -
  state             words   never     -         -
  start             date    never     -         -
  end               date    never     -         -
  date              date    never     -         -
  notes             words   never     -         -
  source:SGP        money   always    financial never-negative
  quarter:1         figure  scheduled -         -
  month:12          figure  scheduled -         -`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));

const SUMS = { true: 'always', false: 'never', scheduled: 'scheduled' };

test.each(RECORDS.map((row) => ({ role: row[0] ?? '', row })))('$role is what the table says', ({ role, row }) => {
  const record = roleRecord(role);
  const bound = record?.neverNegative ? 'never-negative' : '-';
  const sums = record ? SUMS[`${record.additive}`] : '-';
  expect([role, record?.holds, sums, record?.nature ?? '-', bound]).toEqual(row);
});

test('The table above has every role', () => {
  const plain = RECORDS.flatMap(([role = '']) => (role.includes(':') ? [] : [role]));
  expect(plain).toEqual([...PLAIN_ROLES]);
});

test('What holds words or codes is a text, all else a figure; no role is both or neither', () => {
  expect([...TEXT_ROLES, ...FIGURE_ROLES].sort()).toEqual([...PLAIN_ROLES].sort());
  for (const role of TEXT_ROLES) expect([role, isFigureRole(role)]).toEqual([role, false]);
  for (const role of FIGURE_ROLES) expect([role, isFigureRole(role)]).toEqual([role, true]);
  expect(TEXT_ROLES.filter((role) => ROLES[role].holds === 'code')).toEqual(['year', 'code', 'item']);
});

test('A row is about its activity, else its target, its project, its milestone, its front, its axis', () => {
  expect(SUBJECT_ROLES).toEqual(['activity', 'target', 'project', 'milestone', 'front', 'axis']);
});

test('A row is named, told from others and counted by these', () => {
  expect(NAMING_ROLES).toEqual(['activity', 'milestone', 'project', 'target', 'indicator', 'code', 'front']);
  expect(TELLING_ROLES).toEqual(['code', 'activity', 'project', 'target', 'indicator']);
  expect([...KIND_ROLES].sort()).toEqual(['owner', 'source', 'state', 'unit']);
  expect(PLAIN_ROLES.filter((role) => ROLES[role].groups)).toEqual(['axis', 'front', 'project', 'milestone']);
});

test.each([
  ['total', { money: true, additive: true, source: false, period: false }],
  ['unitValue', { money: true, additive: false, source: false, period: false }],
  ['executed', { money: false, additive: true, source: false, period: false }],
  ['plannedTarget', { money: false, additive: false, source: false, period: false }],
  ['source', { money: false, additive: false, source: false, period: false }],
  ['source:SGP', { money: true, additive: true, source: true, period: false }],
  ['quarter:1', { money: false, additive: false, source: false, period: true }],
  ['month:3', { money: false, additive: false, source: false, period: true }],
  ['week:3', { money: false, additive: false, source: false, period: false }],
  ['other', { money: false, additive: false, source: false, period: false }],
  ['ignore', { money: false, additive: false, source: false, period: false }],
  ['toString', { money: false, additive: false, source: false, period: false }],
])('%s: %o', (role, expected) => {
  const { money, additive, source, period } = {
    ...{ money: isMoneyRole(role), additive: isAdditive(role) },
    ...{ source: isSourceRole(role), period: isPeriodRole(role) },
  };
  expect({ money, additive, source, period }).toEqual(expected);
});

test('A schedule has four quarters and twelve months', () => {
  expect(PERIOD_ROLES).toHaveLength(16);
  expect(PERIOD_ROLES.filter((role) => role.startsWith('quarter:'))).toHaveLength(4);
});

describe('Headings', () => {
  const records = [
    ...Object.entries(ROLES),
    ...Object.entries(ROLE_FAMILIES).map(([name, r]) => [`${name}:`, r] as const),
  ];

  test.each(records)('%s: each is normalised, and said once', (_, { aliases, contextAliases = [] }) => {
    for (const alias of [...aliases, ...contextAliases]) expect(alias).toBe(normaliseHeading(alias));
    expect(new Set([...aliases, ...contextAliases]).size).toBe(aliases.length + contextAliases.length);
  });

  test('One that is sure speaks for one role', () => {
    const texts = records.flatMap(([, { aliases }]) => aliases);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  });

  test('What says the plainest heading is one of its own', () => {
    for (const [, { heading, aliases }] of records)
      if (heading !== undefined) expect(aliases).toContain(normalise(heading));
  });
});

test('A name of own rules stands for one role', () => {
  const names = [...Object.values(ROLES), ...Object.values(ROLE_FAMILIES)].flatMap(
    ({ ownRuleNames = [] }) => ownRuleNames,
  );
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  for (const name of names) expect(name).toBe(normalise(name));
});
