/** The 回收 step: sending out, merging what comes back. */
import { use } from 'react';
import { DistributionScreen } from '../distribution/DistributionScreen';
import type { ExchangePart } from '../navigation';
import { ReturnsScreen } from '../returns/ReturnsScreen';
import { StepParts } from '../StepParts';
import { useTranslator } from '../translation';
import type { ExchangeServices } from './exchangeServices';

export interface ExchangeScreenProps {
  /** Loads the services, with the same promise every time; the screen is suspended meanwhile. */
  readonly load: () => Promise<ExchangeServices>;
  readonly part: ExchangePart;
  readonly onPart: (part: ExchangePart) => void;
}

export function ExchangeScreen({ load, part, onPart }: ExchangeScreenProps) {
  const { text } = useTranslator();
  const services = use(load());
  return (
    <StepParts
      label={text('exchange.tabs')}
      chosen={part}
      onChoose={onPart}
      parts={[
        {
          name: 'distribution',
          label: text('exchange.tab.distribution'),
          content: <DistributionScreen services={services.distribution} />,
        },
        {
          name: 'returns',
          label: text('exchange.tab.returns'),
          content: <ReturnsScreen services={services.returns} shown={part === 'returns'} />,
          keep: true,
        },
      ]}
    />
  );
}
