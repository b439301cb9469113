/** One comparison: both sides and what the one is of the other. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly against: string;
  readonly ratio?: number;
  readonly target?: Target;
}

export interface Target {
  readonly text: string;
  readonly met: boolean;
}

/** `met` is said and never enforced: a busy machine must not fail anybody. */
export function atMost(value: number, limit: number, text: string): Target {
  return { text: `≤ ${text}`, met: value <= limit };
}

export function ratioAtMost(ratio: number, limit: number): Target {
  return atMost(ratio, limit, `${limit} ×`);
}

const heads = ['', 'HallDesk', 'against', 'ratio', 'target', ''];

export function printTable(title: string, rows: readonly Row[]): void {
  const cells = rows.map(({ what, ours, against, ratio, target }) => [
    what,
    ours,
    against,
    ratio === undefined ? '' : `${ratio.toFixed(2)} ×`,
    target?.text ?? '',
    target ? (target.met ? 'met' : 'MISSED') : '',
  ]);
  const lines = [heads, ...cells];
  const widths = heads.map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  console.log(`\n${title}`);
  for (const line of lines) {
    const padded = line.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(`  ${padded.join('   ').trimEnd()}`);
  }
}
