import { useState } from 'react';
import { BarBoard } from '../bar-board';
import { HandbookPalette, openHandbookPalette } from '../handbook/palette';
import { SituationDrawer } from '../handbook/situation-drawer';

/** The bar window: its board, and the handbook a tap away. */
export function App() {
  const [situationId, setSituationId] = useState<string>();
  return (
    <>
      <BarBoard mode="window" onHandbook={openHandbookPalette} />
      <HandbookPalette onOpen={setSituationId} />
      <SituationDrawer situationId={situationId} onClose={() => setSituationId(undefined)} />
    </>
  );
}
