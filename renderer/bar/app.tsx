import { BarBoard } from '../bar-board';

/** The bar window is the board and nothing else. */
export function App() {
  return <BarBoard mode="window" />;
}
