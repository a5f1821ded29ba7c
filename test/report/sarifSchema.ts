const text = { type: 'string', minLength: 1 };
const message = object({ text }, ['text']);
const level = { enum: ['none', 'note', 'warning', 'error'] };
const index = { type: 'integer', minimum: 0 };
const uri = { type: 'string', pattern: "^[A-Za-z0-9._~!$&'()*+,;=:@%/-]+$" };

function object(properties: Readonly<Record<string, unknown>>, required: readonly string[] = []): object {
  return { type: 'object', additionalProperties: false, properties, required };
}

const list = (items: object, least = 0): object => ({ type: 'array', items, minItems: least });

const location = object(
  {
    physicalLocation: object(
      {
        artifactLocation: object({ uri, index }, ['uri']),
        region: object({ startLine: { type: 'integer', minimum: 1 } }),
      },
      ['artifactLocation'],
    ),
    logicalLocations: list(object({ fullyQualifiedName: text, kind: text })),
  },
  ['physicalLocation'],
);

const result = object(
  {
    ...{ ruleId: text, ruleIndex: index, level, message, locations: list(location, 1) },
    kind: { enum: ['notApplicable', 'pass', 'fail', 'review', 'open', 'informational'] },
    partialFingerprints: { type: 'object', additionalProperties: text },
    suppressions: list(object({ kind: { enum: ['inSource', 'external'] }, justification: text }, ['kind'])),
    baselineState: { enum: ['new', 'unchanged', 'updated', 'absent'] },
  },
  ['message'],
);

const run = object(
  {
    tool: object(
      {
        driver: object(
          { name: text, version: text, rules: list(object({ id: text, shortDescription: message }, ['id'])) },
          ['name'],
        ),
      },
      ['driver'],
    ),
    language: { type: 'string', pattern: '^[a-z]{2}(-[A-Z]{2})?$' },
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    artifacts: list(object({ location: object({ uri }, ['uri']) })),
    results: list(result),
    invocations: list(
      object(
        {
          executionSuccessful: { type: 'boolean' },
          toolExecutionNotifications: list(object({ level, message }, ['message'])),
        },
        ['executionSuccessful'],
      ),
    ),
  },
  ['tool'],
);

/**
 * What a log may hold, after SARIF 2.1.0 (OASIS, sections 3.13 to 3.58): the properties that we write, with the types,
 * values and requirements of the standard, and no other. Stricter than the standard's own schema.
 */
export const SARIF_SCHEMA = object({ $schema: uri, version: { const: '2.1.0' }, runs: list(run, 1) }, [
  'version',
  'runs',
]);
