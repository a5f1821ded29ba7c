import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { CommandButton } from './CommandButton';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    paddingTop: tokens.spacingVerticalXXL,
  },
});

/** A view that has nothing to show before the workbook was checked. */
export function EmptyView({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <Text as="p">{text}</Text>
      <CommandButton command="Validar" appearance="primary" />
    </div>
  );
}
