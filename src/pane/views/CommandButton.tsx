import { Button, type ButtonProps } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ChevronDown20Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUp20Regular } from '@fluentui/react-icons/svg/chevron-up';
import { ClipboardTask20Regular } from '@fluentui/react-icons/svg/clipboard-task';
import { Flag20Regular } from '@fluentui/react-icons/svg/flag';
import { Calculator20Regular } from '@fluentui/react-icons/svg/calculator';
import type { ReactElement } from 'react';
import type { CommandIcon, CommandId } from '../../commands/command';
import { COMMANDS } from '../../commands/commandTable';
import { useLanguage, usePane, usePaneContext } from '../context/paneContext';

const ICONS: Readonly<Record<CommandIcon, ReactElement>> = {
  check: <CheckmarkCircle20Regular />,
  previous: <ChevronUp20Regular />,
  next: <ChevronDown20Regular />,
  sum: <Calculator20Regular />,
  milestones: <Flag20Regular />,
  review: <ClipboardTask20Regular />,
};

/** How a command's button looks here; `label` replaces the command's own, `iconOnly` leaves the label to the tip. */
export interface CommandButtonProps {
  readonly command: CommandId;
  readonly label?: string;
  readonly iconOnly?: boolean;
  readonly appearance?: NonNullable<ButtonProps['appearance']>;
  readonly size?: NonNullable<ButtonProps['size']>;
  readonly className?: string;
}

/** A command of the table as a button of the pane. */
export function CommandButton({ command: id, label, iconOnly = false, ...look }: CommandButtonProps) {
  const { runner } = usePaneContext();
  const { commands } = useLanguage();
  const busy = usePane((state) => state.work !== null);
  const { icon, shortcut, label: wordsKey } = COMMANDS[id];
  const { label: ownLabel, tip } = commands[wordsKey];
  const text = label ?? ownLabel;
  return (
    <Button
      {...look}
      icon={ICONS[icon]}
      title={`${tip} (${shortcut})`}
      aria-keyshortcuts={shortcut}
      {...(iconOnly ? { 'aria-label': text } : {})}
      disabledFocusable={busy}
      onClick={() => void runner.run(id)}
    >
      {iconOnly ? null : text}
    </Button>
  );
}
