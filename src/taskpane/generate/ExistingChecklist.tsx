/** What writing will do to the checklist that is there: asked before, in numbers. */
import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import type { ChecklistPlan } from '../../excel/planChecklist';
import { useTranslator } from '../translation';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: tokens.spacingHorizontalL },
});

export function ExistingChecklist({ plan }: { readonly plan: ChecklistPlan }) {
  const styles = useStyles();
  const { text } = useTranslator();
  if (plan.kind === 'create') return null;
  const count = (kind: ChecklistPlan['rows'][number]['kind']): number =>
    plan.rows.filter((row) => row.kind === kind).length;
  const updated = plan.rows.filter((row) => row.kind === 'kept' && row.updates.length > 0).length;
  const facts = [
    { key: 'existing.kept', count: count('kept') },
    { key: 'existing.updated', count: updated },
    { key: 'existing.added', count: count('added') },
    { key: 'existing.retained', count: count('retained') },
    { key: 'existing.removed', count: count('removed') },
  ] as const;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{text('existing.title')}</MessageBarTitle>
        {text(plan.kind === 'unchanged' ? 'existing.nothing' : 'existing.lead')}
        {plan.kind === 'update' && (
          <ul className={styles.list}>
            {facts
              .filter((fact) => fact.count > 0)
              .map((fact) => (
                <li key={fact.key}>{text(fact.key, { count: fact.count })}</li>
              ))}
          </ul>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
