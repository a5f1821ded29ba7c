import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useLanguage, usePane } from '../context/paneContext';
import type { DeskReview } from '../../desk/deskReview';
import { allPassed, bulkGroups, fallenEntries, type BulkGroup } from '../state/bulkList';
import { BulkFoot } from './BulkFoot';
import { BulkGroupSection } from './BulkGroupSection';
import { FallenList } from './FallenList';
import { FrontHeader } from './FrontHeader';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  intro: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
});

/** Correcciones seguras: all that is changed when many corrections are applied, before → after, before it is changed. */
export function BulkView() {
  const { words, ruleName } = useLanguage();
  const review = usePane((state) => state.review);
  const only = usePane((state) => state.bulk);
  const groups = review ? bulkGroups(review, only) : [];
  const [group] = groups;
  return (
    <>
      <FrontHeader title={only !== null && group ? words.bulk.titleOf(ruleName(group.rule)) : words.bulk.title} />
      {review && <BulkForm review={review} groups={groups} />}
    </>
  );
}

interface BulkFormProps {
  readonly review: DeskReview;
  readonly groups: readonly BulkGroup[];
}

function BulkForm({ review, groups }: BulkFormProps) {
  const only = usePane((state) => state.bulk);
  const styles = useStyles();
  const { words } = useLanguage();
  const [left, setLeft] = useState(() => unsureOf(groups));
  const change = (findings: readonly string[], chosen: boolean) => {
    const others = [...left].filter((finding) => !findings.includes(finding));
    setLeft(new Set(chosen ? others : [...others, ...findings]));
  };
  const chosen = groups.flatMap(({ entries }) => entries).filter(({ finding }) => !left.has(finding.id));
  return (
    <div className={styles.body}>
      <Text as="p" className={styles.intro}>
        {allPassed(groups) && `${words.bulk.tried} `}
        {words.bulk.intro}
      </Text>
      {groups.map((group) => (
        <BulkGroupSection key={group.key} group={group} left={left} onChange={change} />
      ))}
      {only === null && <FallenList fallen={fallenEntries(review)} />}
      <BulkFoot review={review} choices={chosen.map(({ choice }) => choice)} />
    </div>
  );
}

/** What only a person can choose is left out until somebody does. */
function unsureOf(groups: readonly BulkGroup[]): ReadonlySet<string> {
  const entries = groups.flatMap((group) => group.entries).filter(({ isSafe }) => !isSafe);
  return new Set(entries.map(({ finding }) => finding.id));
}
