import {
  Button,
  Field,
  Input,
  type InputProps,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type SyntheticEvent } from 'react';
import { COMMANDS } from '../../commands/commandTable';
import type { OwnRule, Settings } from '../../core/workbook/state';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import {
  draftOf,
  ruleErrorOf,
  settingsOf,
  thresholdsAreRight,
  typedRules,
  type SettingsDraft,
} from '../state/settingsDraft';
import { FrontHeader } from './FrontHeader';
import { OwnRulesField } from './OwnRulesField';

const useStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
  },
  group: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalS, fontWeight: tokens.fontWeightSemibold },
  save: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  keys: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    rowGap: tokens.spacingVerticalXS,
  },
  key: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const NO_SETTINGS: Settings = {};
const NO_RULES: readonly OwnRule[] = [];

/** Ajustes: the author's name, the traffic light's thresholds, one sheet an axis or one for all, rules of one's own. */
export function SettingsView() {
  const { words } = useLanguage();
  const settings = usePane((state) => state.review?.settings ?? NO_SETTINGS);
  const ownRules = usePane((state) => state.review?.ownRules ?? NO_RULES);
  return (
    <>
      <FrontHeader title={words.settings.title} />
      <SettingsForm settings={settings} ownRules={ownRules} />
    </>
  );
}

interface SettingsFormProps {
  readonly settings: Settings;
  readonly ownRules: readonly OwnRule[];
}

function SettingsForm({ settings, ownRules }: SettingsFormProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { keepSettings } = useActions();
  const busy = usePane((state) => state.work !== null);
  const [draft, setDraft] = useState(() => draftOf(settings));
  const [rules, setRules] = useState(ownRules);
  const right = thresholdsAreRight(draft) && rules.every((rule) => ruleErrorOf(rule) === null);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (right) void keepSettings(settingsOf(settings, draft), typedRules(rules));
  };
  return (
    <form noValidate className={styles.form} onSubmit={submit}>
      <Field label={words.settings.author} hint={words.settings.authorHint}>
        <Input
          value={draft.author}
          autoComplete="name"
          onChange={(_, { value }) => setDraft({ ...draft, author: value })}
        />
      </Field>
      <Thresholds draft={draft} onChange={setDraft} />
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{words.settings.sheets}</legend>
        <RadioGroup
          aria-label={words.settings.sheets}
          value={draft.sheetPerAxis ? 'axis' : 'single'}
          onChange={(_, { value }) => setDraft({ ...draft, sheetPerAxis: value === 'axis' })}
        >
          <Radio value="axis" label={words.settings.perAxis} />
          <Radio value="single" label={words.settings.single} />
        </RadioGroup>
      </fieldset>
      <OwnRulesField rules={rules} onChange={setRules} />
      <div className={styles.save}>
        <Button type="submit" appearance="primary" disabledFocusable={busy || !right}>
          {words.settings.save}
        </Button>
        <Text size={200} className={styles.quiet}>
          {words.settings.keptInWorkbook}
        </Text>
      </div>
      <Shortcuts />
    </form>
  );
}

interface ThresholdsProps {
  readonly draft: SettingsDraft;
  readonly onChange: (draft: SettingsDraft) => void;
}

function Thresholds({ draft, onChange }: ThresholdsProps) {
  const styles = useStyles();
  const { words } = useLanguage();
  const problem = thresholdsAreRight(draft) ? {} : { validationMessage: words.settings.thresholdsWrong };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.settings.trafficLight}</legend>
      <Field label={words.settings.red}>
        <Percentage value={draft.red} onChange={(red) => onChange({ ...draft, red })} />
      </Field>
      <Field label={words.settings.green} {...problem}>
        <Percentage value={draft.green} onChange={(green) => onChange({ ...draft, green })} />
      </Field>
    </fieldset>
  );
}

interface PercentageProps extends Omit<InputProps, 'value' | 'onChange' | 'type'> {
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A whole percentage; the field around it hands over what ties it to its label. */
function Percentage({ value, onChange, ...field }: PercentageProps) {
  return (
    <Input
      {...field}
      type="number"
      min={0}
      max={100}
      value={String(value)}
      onChange={(_, data) => onChange(Number(data.value))}
    />
  );
}

function Shortcuts() {
  const styles = useStyles();
  const { words, commands } = useLanguage();
  return (
    <section>
      <Text as="h2" block weight="semibold">
        {words.settings.shortcuts}
      </Text>
      <dl className={styles.keys}>
        {Object.values(COMMANDS).map(({ id, label, shortcut }) => (
          <ShortcutLine key={id} label={commands[label].label} shortcut={shortcut} />
        ))}
        <ShortcutLine label={words.settings.otherSide} shortcut="F6" />
      </dl>
    </section>
  );
}

function ShortcutLine({ label, shortcut }: { readonly label: string; readonly shortcut: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>{label}</dt>
      <dd className={styles.key}>{shortcut}</dd>
    </>
  );
}
