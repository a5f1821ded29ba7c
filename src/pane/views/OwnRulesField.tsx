import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import type { OwnRule } from '../../core/workbook/state';
import { useLanguage } from '../context/paneContext';
import { ruleErrorOf } from '../state/settingsDraft';

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  settle: { display: 'flex', columnGap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  add: { alignSelf: 'flex-start' },
});

interface OwnRulesProps {
  readonly rules: readonly OwnRule[];
  readonly onChange: (rules: readonly OwnRule[]) => void;
}

/** Reglas propias: one line a rule, in the words of the plan's columns, each with its severity. */
export function OwnRulesField({ rules, onChange }: OwnRulesProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  const replace = (at: number, rule: OwnRule) => onChange(rules.map((each, place) => (place === at ? rule : each)));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.ownRules.title}</legend>
      <Text size={200} className={styles.quiet}>
        {words.ownRules.hint}
      </Text>
      {rules.map((rule, at) => (
        <RuleLine
          key={at}
          {...{ rule, number: at + 1 }}
          onChange={(changed) => replace(at, changed)}
          onRemove={() => onChange(rules.filter((_, place) => place !== at))}
        />
      ))}
      <Button
        className={styles.add}
        size="small"
        icon={<AddRegular />}
        onClick={() => onChange([...rules, { text: '', severity: 'error' }])}
      >
        {words.ownRules.add}
      </Button>
    </fieldset>
  );
}

interface RuleLineProps {
  readonly rule: OwnRule;
  readonly number: number;
  readonly onChange: (rule: OwnRule) => void;
  readonly onRemove: () => void;
}

function RuleLine({ rule, number, onChange, onRemove }: RuleLineProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  const error = ruleErrorOf(rule);
  const problem = error && { validationMessage: words.ownRules.wrong(error.column, error.found) };
  return (
    <div>
      <Field label={words.ownRules.rule(number)} {...problem}>
        <Input
          value={rule.text}
          placeholder="propios + sgp + regalias == asignado"
          spellCheck={false}
          onChange={(_, { value }) => onChange({ ...rule, text: value })}
        />
      </Field>
      <div className={styles.settle}>
        <Select
          aria-label={words.ownRules.severityOf(number)}
          value={rule.severity}
          onChange={(_, { value }) => onChange({ ...rule, severity: severityNamed(value) })}
        >
          <option value="error">{words.severity.error.one}</option>
          <option value="warning">{words.severity.warning.one}</option>
          <option value="note">{words.severity.note.one}</option>
        </Select>
        <Button
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={words.ownRules.remove(number)}
          onClick={onRemove}
        />
      </div>
    </div>
  );
}

function severityNamed(name: string): OwnRule['severity'] {
  return name === 'warning' || name === 'note' ? name : 'error';
}
