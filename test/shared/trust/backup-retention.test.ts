import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupName, backupsToDelete } from '../../../shared/trust/backup-retention';

test('a backup is named by the local time of the hall', () => {
  const atMs = Date.parse('2026-11-24T06:30:00Z');
  expect(backupName(atMs, 'Asia/Shanghai')).toBe('halldesk-2026-11-24-1430.db');
  expect(backupName(atMs, 'UTC')).toBe('halldesk-2026-11-24-0630.db');
});

test('three of the newest day and the last of each day before are kept; other files are left alone', () => {
  const names = [
    'halldesk-2026-11-22-1800.db',
    'halldesk-2026-11-23-0900.db',
    'halldesk-2026-11-23-1800.db',
    'halldesk-2026-11-24-0900.db',
    'halldesk-2026-11-24-0915.db',
    'halldesk-2026-11-24-0930.db',
    'halldesk-2026-11-24-0945.db',
    'notes.txt',
  ];
  expect(backupsToDelete(names).sort()).toEqual([
    'halldesk-2026-11-23-0900.db',
    'halldesk-2026-11-24-0900.db',
  ]);
});

const name = fc
  .record({ day: fc.integer({ min: 1, max: 30 }), hour: fc.integer({ min: 0, max: 23 }) })
  .map(({ day, hour }) => {
    const two = (n: number) => String(n).padStart(2, '0');
    return `halldesk-2026-11-${two(day)}-${two(hour)}00.db`;
  });

test('the newest is never deleted, at most 17 are kept, and a second look deletes nothing more', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 200 }), (names) => {
      const deleted = backupsToDelete(names);
      const kept = names.filter((each) => !deleted.includes(each));
      expect(kept).toContain([...names].sort().at(-1));
      expect(kept.length).toBeLessThanOrEqual(17);
      expect(backupsToDelete(kept)).toEqual([]);
    }),
  );
});
