/** The 检查 step: findings, colours, directory. */
import type { AppServices } from '../appServices';
import { ColoursPanel } from '../colours/ColoursPanel';
import { DirectoryPanel } from '../directory/DirectoryPanel';
import type { ChecksPart } from '../navigation';
import { StepParts } from '../StepParts';
import { useTranslator } from '../translation';
import { CheckPanel } from './CheckPanel';

export interface ChecksScreenProps {
  readonly services: Pick<AppServices, 'checks' | 'colours' | 'directory'>;
  readonly part: ChecksPart;
  readonly onPart: (part: ChecksPart) => void;
}

export function ChecksScreen({ services, part, onPart }: ChecksScreenProps) {
  const { text } = useTranslator();
  return (
    <StepParts
      label={text('checks.tabs')}
      chosen={part}
      onChoose={onPart}
      parts={[
        {
          name: 'checks',
          label: text('checks.tab.checks'),
          content: <CheckPanel services={services.checks} />,
          keep: true,
        },
        { name: 'colours', label: text('checks.tab.colours'), content: <ColoursPanel services={services.colours} /> },
        {
          name: 'directory',
          label: text('checks.tab.directory'),
          content: <DirectoryPanel services={services.directory} />,
        },
      ]}
    />
  );
}
