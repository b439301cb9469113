import { useState } from 'react';
import { BarBoard, ReportToDesk } from '../bar-board';
import { HandbookPalette, openHandbookPalette } from '../handbook/palette';
import { SituationDrawer } from '../handbook/situation-drawer';
import { SituationText } from '../handbook/situation-text';

/** The bar window: its board, and the handbook a tap away; what happened is reported from its page. */
export function App() {
  const [situationId, setSituationId] = useState<string>();
  return (
    <>
      <BarBoard mode="window" onHandbook={openHandbookPalette} />
      <HandbookPalette onOpen={setSituationId} />
      <SituationDrawer situationId={situationId} onClose={() => setSituationId(undefined)}>
        {(page) => (
          <ReportToDesk key={page.situationId} page={page}>
            <SituationText content={page.content} />
          </ReportToDesk>
        )}
      </SituationDrawer>
    </>
  );
}
