import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ScreenTitle } from '../ui/screen-title';
import { HandoverPage } from './handover/handover-page';
import { RosterPage } from './roster/roster-page';

/** From one shift to the next, and who is to work in which. */
export function ShiftsScreen() {
  const { t } = useTranslation('shifts');
  const { t: common } = useTranslation();
  const [tab, setTab] = useState<'handover' | 'roster'>('handover');
  return (
    <>
      <ScreenTitle title={common('rail.shifts')}>
        <SegmentedControl
          aria-label={common('rail.shifts')}
          data={(['handover', 'roster'] as const).map((value) => ({
            value,
            label: t(`tabs.${value}`),
          }))}
          value={tab}
          onChange={(value) => setTab(value === 'roster' ? 'roster' : 'handover')}
        />
      </ScreenTitle>
      {tab === 'handover' ? <HandoverPage /> : <RosterPage />}
    </>
  );
}
