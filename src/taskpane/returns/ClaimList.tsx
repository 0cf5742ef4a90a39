/** Rows that match no task, with all they hold. */
import { Text } from '@fluentui/react-components';
import type { Claim } from '../../core/returns';
import { useTranslator } from '../translation';
import { claimText } from './returnsTexts';
import { Paged } from './Paged';
import { useStepStyles } from './stepStyles';

export function ClaimList({ claims }: { readonly claims: readonly Claim[] }) {
  const step = useStepStyles();
  const translator = useTranslator();
  const { text } = translator;
  return (
    <>
      <Text size={200}>{text('claims.lead')}</Text>
      <Paged items={claims}>
        {(shown) => (
          <ul className={step.list}>
            {shown.map(({ id, department, reason, cells, file, sheet, line }) => (
              <li key={id} className={step.item}>
                <Text size={200} weight="semibold" block>
                  {department} · {text('claims.place', { file, sheet, line: String(line) })}
                </Text>
                <Text size={200} block>
                  {claimText(reason, translator)}
                </Text>
                <Text block size={200} className={step.value}>
                  {cells
                    .map(({ header, text: value }) => text('claims.cell', { header, value }))
                    .join(text('claims.between'))}
                </Text>
              </li>
            ))}
          </ul>
        )}
      </Paged>
    </>
  );
}
