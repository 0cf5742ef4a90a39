/** A button that asks back, in place, before something that cannot be taken back with one more click. */
import { Button, Text, makeStyles, tokens, type ButtonProps } from '@fluentui/react-components';
import { useState } from 'react';
import { focusOnce } from './focusOnce';

const useStyles = makeStyles({
  question: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    flexBasis: '100%',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface ConfirmButtonProps {
  readonly label: string;
  /** What will happen. */
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly icon?: NonNullable<ButtonProps['icon']>;
  readonly disabled?: boolean;
  readonly onConfirm: () => void;
}

export function ConfirmButton({ label, question, yes, no, icon, disabled = false, onConfirm }: ConfirmButtonProps) {
  const styles = useStyles();
  const [mode, setMode] = useState<'idle' | 'asking' | 'refused'>('idle');
  if (mode !== 'asking') {
    return (
      <Button
        ref={mode === 'refused' ? focusOnce : null}
        disabled={disabled}
        {...(icon === undefined ? {} : { icon })}
        onClick={() => setMode('asking')}
      >
        {label}
      </Button>
    );
  }
  return (
    <div className={styles.question} role="group" aria-label={label}>
      <Text size={200} role="alert">
        {question}
      </Text>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          onClick={() => {
            setMode('idle');
            onConfirm();
          }}
        >
          {yes}
        </Button>
        {/* The button that was pressed is gone; what does no harm gets its focus, and gives it back. */}
        <Button size="small" ref={focusOnce} onClick={() => setMode('refused')}>
          {no}
        </Button>
      </div>
    </div>
  );
}
