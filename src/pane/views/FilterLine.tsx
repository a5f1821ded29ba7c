import { Field, Input, Link, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import type { Finding } from '../../core/findings/finding';
import { formatNumber } from '../../i18n/number';
import { useActions, useLanguage, usePane } from '../context/paneContext';
import { filterChoices, isFiltered, NO_FILTER, type ListedPart } from '../state/findingFilter';
import type { PaneLanguage } from '../words/paneLanguage';

const useStyles = makeStyles({
  panel: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(128px, 1fr))',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  search: { gridColumnStart: 1, gridColumnEnd: -1 },
  field: { minWidth: 0, '& > span, & select': { minWidth: 0, width: '100%' } },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
});

const PARTS: readonly ListedPart[] = ['rule', 'sheet', 'owner', 'confidence'];

interface FilterLineProps {
  readonly shown: number;
  readonly all: readonly Finding[];
}

/** What narrows the list, while it is asked for; and, as long as it does, how much of the list is shown and the way out. */
export function FilterLine({ shown, all }: FilterLineProps) {
  const styles = useStyles();
  const { words, language } = useLanguage();
  const { filterBy } = useActions();
  const filter = usePane((state) => state.filter);
  const filtering = usePane((state) => state.filtering);
  return (
    <>
      {filtering && <FilterPanel all={all} />}
      <div role="status">
        {isFiltered(filter) && (
          <div className={styles.line}>
            <Text size={200}>
              {words.filter.shown(formatNumber(shown, language), formatNumber(all.length, language))}
            </Text>
            <Link as="button" onClick={() => filterBy(NO_FILTER)}>
              {words.filter.clear}
            </Link>
          </div>
        )}
      </div>
    </>
  );
}

function FilterPanel({ all }: { readonly all: readonly Finding[] }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const { filterBy } = useActions();
  const text = usePane((state) => state.filter.text);
  const choices = useMemo(() => filterChoices(all), [all]);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  return (
    <div role="search" aria-label={words.filter.label} className={styles.panel}>
      <Field label={words.filter.search} size="small" className={styles.search}>
        <Input
          input={{ ref: search }}
          type="search"
          value={text}
          onChange={(_, { value }) => filterBy({ text: value })}
        />
      </Field>
      {PARTS.filter((part) => choices[part].length > 1).map((part) => (
        <PartChoice key={part} part={part} offered={choices[part]} />
      ))}
    </div>
  );
}

function PartChoice({ part, offered }: { readonly part: ListedPart; readonly offered: readonly string[] }) {
  const styles = useStyles();
  const language = useLanguage();
  const { words } = language;
  const { filterBy } = useActions();
  const value = usePane((state) => state.filter[part]);
  return (
    <Field label={words.filter[part]} size="small" className={styles.field}>
      <Select value={value ?? ''} onChange={(_, data) => filterBy({ [part]: data.value === '' ? null : data.value })}>
        <option value="">{words.filter.all[part]}</option>
        {offered.map((each) => (
          <option key={each} value={each}>
            {nameOf(part, each, language)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function nameOf(part: ListedPart, value: string, { words, ruleName }: PaneLanguage): string {
  if (part === 'rule') return ruleName(value);
  const confidences: Readonly<Record<string, string>> = words.finding.confidence;
  return part === 'confidence' ? (confidences[value] ?? value) : value;
}
