/** 越权修改: edits in columns that departments do not fill in. */
import { Text } from '@fluentui/react-components';
import type { OutOfBoundsEdit, SentCell } from '../../core/returns';
import { useTranslator } from '../translation';
import type { MergePlan } from '../../excel/returns/mergeWorkbook';
import { cellText } from './returnsTexts';
import { taskName } from './reviewModel';
import { headerOf, type Session } from './session';
import { Paged } from './Paged';
import { useStepStyles } from './stepStyles';

export function BoundsList({ session: { plan, result } }: { readonly session: Session }) {
  const step = useStepStyles();
  const { text } = useTranslator();
  return (
    <>
      <Text size={200}>{text('bounds.lead')}</Text>
      <Paged items={result.outOfBounds}>
        {(shown) => (
          <ul className={step.list}>
            {shown.map((edit, index) => (
              <li key={index} className={step.item}>
                <Edit plan={plan} edit={edit} />
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </>
  );
}

function Edit({ plan, edit }: { readonly plan: MergePlan; readonly edit: OutOfBoundsEdit }) {
  const step = useStepStyles();
  const translator = useTranslator();
  const { text } = translator;
  const shown = (value: SentCell): string => cellText(plan, edit.column, value, translator);
  const { file, sheet, line, department } = edit;
  return (
    <>
      <Text size={200} weight="semibold" block>
        {taskName(edit)} · {department}
      </Text>
      <Text block className={step.value}>
        {text('bounds.change', {
          header: headerOf(plan, edit.column),
          base: shown(edit.base),
          theirs: shown(edit.theirs),
        })}
      </Text>
      <Text block size={200} className={step.facts}>
        {text('conflicts.place', { file, sheet, line: String(line) })}
      </Text>
    </>
  );
}
