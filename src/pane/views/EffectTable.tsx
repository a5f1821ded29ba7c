import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Choice } from '../../app/choice';
import { formatKnownPesos, formatRatio } from '../../i18n/number';
import { knownAmount } from '../../core/summary/knownAmount';
import { useLanguage, usePane } from '../context/paneContext';
import type { EffectFigures, EffectLine } from '../../desk/deskReview';
import { choiceKey } from '../state/suspects';

const useStyles = makeStyles({
  effect: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0 },
  figures: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  value: { margin: 0, textAlign: 'end' },
});

/** What an explanation does to the totals of the axes and of the plan. */
export function EffectTable({ choice }: { readonly choice: Choice }) {
  const styles = useStyles();
  const { words } = useLanguage();
  const effect = usePane((state) => state.effects[choiceKey(choice)]);
  if (!effect) return null;
  if (effect.length === 0) return <Text size={200}>{words.finding.noEffect}</Text>;
  return (
    <div className={styles.effect}>
      <h4 className={styles.title}>{words.finding.effect}</h4>
      {effect.map((line) => (
        <EffectGroup key={`${line.level} ${line.name ?? ''}`} line={line} />
      ))}
    </div>
  );
}

function EffectGroup({ line }: { readonly line: EffectLine }) {
  const styles = useStyles();
  const { words, language } = useLanguage();
  const name = line.level === 'plan' ? words.axes.plan : (line.name ?? words.axes.none.axes);
  const shown: readonly [string, (figures: EffectFigures) => string][] = [
    [words.finding.total, (figures) => formatKnownPesos(knownAmount(figures, 'total'), language)],
    [words.finding.toRaise, (figures) => formatKnownPesos(knownAmount(figures, 'toRaise'), language)],
    [words.finding.gap, ({ gapRatio }) => formatRatio(gapRatio, language)],
  ];
  return (
    <div>
      <p className={styles.line}>{name}</p>
      <dl className={styles.figures}>
        {shown
          .map(([label, format]) => ({ label, before: format(line.before), after: format(line.after) }))
          .filter(({ before, after }) => before !== after)
          .map(({ label, before, after }) => (
            <EffectFigure key={label} label={label} text={`${before} → ${after}`} />
          ))}
      </dl>
    </div>
  );
}

function EffectFigure({ label, text }: { readonly label: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>{label}</dt>
      <dd className={styles.value}>{text}</dd>
    </>
  );
}
