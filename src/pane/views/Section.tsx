import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  section: { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  heading: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  summary: { color: tokens.colorNeutralForeground3 },
  panel: { marginInline: tokens.spacingHorizontalM, paddingBottom: tokens.spacingVerticalM },
});

interface SectionProps {
  readonly title: string;
  readonly summary?: string;
  readonly children: ReactNode;
}

/** A part of a view that is folded until somebody wants it. */
export function Section({ title, summary, children }: SectionProps) {
  const styles = useStyles();
  return (
    <Accordion collapsible className={styles.section}>
      <AccordionItem value={title}>
        <AccordionHeader as="h2" size="medium">
          <span className={styles.heading}>
            <Text weight="semibold">{title}</Text>
            {summary !== undefined && (
              <Text size={200} className={styles.summary}>
                {summary}
              </Text>
            )}
          </span>
        </AccordionHeader>
        <AccordionPanel className={styles.panel}>{children}</AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
