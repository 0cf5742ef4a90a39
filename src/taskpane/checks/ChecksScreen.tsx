/** The 检查 step: findings, colours, directory. */
import { use } from 'react';
import { ColoursPanel } from '../colours/ColoursPanel';
import { DirectoryPanel } from '../directory/DirectoryPanel';
import type { ChecksPart } from '../navigation';
import { StepParts } from '../StepParts';
import { useTranslator } from '../translation';
import { CheckPanel } from './CheckPanel';
import type { ChecksStepServices } from './checksStepServices';

export interface ChecksScreenProps {
  /** Loads the services, with the same promise every time; the screen is suspended meanwhile. */
  readonly load: () => Promise<ChecksStepServices>;
  readonly part: ChecksPart;
  readonly onPart: (part: ChecksPart) => void;
}

export function ChecksScreen({ load, part, onPart }: ChecksScreenProps) {
  const { text } = useTranslator();
  const services = use(load());
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
