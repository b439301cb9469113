/** A balance with its sign; nothing owed is plain. In hundredths unless more decimals are asked for. */
export function signed(balance: number, decimals = 2): string {
  const figure = Math.abs(balance).toFixed(decimals);
  if (Number(figure) === 0) return figure;
  return `${balance > 0 ? '+' : '−'}${figure}`;
}

/** Two balances that differ, with as many decimals as it takes to see it. */
export function signedApart(one: number, other: number): readonly [string, string] {
  for (let decimals = 2; decimals < 10; decimals += 1) {
    const pair = [signed(one, decimals), signed(other, decimals)] as const;
    if (pair[0] !== pair[1]) return pair;
  }
  return [signed(one, 10), signed(other, 10)];
}
