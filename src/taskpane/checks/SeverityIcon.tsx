/** A severity as an icon of its own shape, so that colour is never the only sign. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';
import type { Severity } from '../../core/checks';
import { useTranslator } from '../translation';

const useStyles = makeStyles({
  icon: { fontSize: '16px', flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorNeutralForeground3 },
});

const icons = { error: ErrorCircleFilled, warning: WarningFilled, hint: InfoRegular } as const;

export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const { text } = useTranslator();
  const Icon = icons[severity];
  return (
    <Icon
      className={mergeClasses(styles.icon, styles[severity])}
      role="img"
      aria-label={text(`severity.${severity}`)}
    />
  );
}
