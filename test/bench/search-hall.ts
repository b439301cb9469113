import { guestKeys } from '../../db/reception/guest-keys';
import { addDays, dayMs } from '../../shared/time';
import { type Random, seededRandom } from '../helpers/seeded-random';
import { hallDay, hallStart } from '../helpers/test-hall';
import { fiveYears } from './five-years';
import { RawHall } from './raw-hall';

// The most frequent first, in about the proportions of a Chinese city.
const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁于蒋蔡余杜叶程苏魏',
  ...'吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严',
];
const givenNames = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红文建国志海波宁欣怡子涵梓轩浩宇思雨晨佳琪',
  ...'俊峰晓东雪梅春燕永福美玲家豪嘉诗雅婷宏亮振兴凯鹏飞云龙天佑博成立新光荣庆祥瑞安康乐若曦语嫣亦',
];

export interface BenchGuest {
  readonly name: string;
  readonly phone: string;
  readonly plate: string;
}

/** Fills a furnished hall with so many guests, each findable and with one visit in the five years before. */
export async function writeGuests(
  path: string,
  count: number,
  seed: number,
): Promise<BenchGuest[]> {
  const random = seededRandom(seed);
  const guests = Array.from({ length: count }, (_, n) => ({
    name: inventName(random),
    phone: inventPhone(random, n),
    plate: inventPlate(random),
  }));
  const hall = new RawHall(path);
  hall.file.pragma('cache_size = -400000');
  hall.file.exec('BEGIN');
  for (const [n, guest] of guests.entries())
    await writeGuest(
      hall,
      n + 1,
      guest,
      1 + Math.floor(((count - n - 1) * fiveYears.days) / count),
    );
  hall.file.exec('COMMIT');
  hall.file.pragma('wal_checkpoint(TRUNCATE)');
  hall.file.close();
  return guests;
}

/** Early ones come up far more often than late ones. */
function pickEarly(random: Random, characters: readonly string[]): string {
  return characters[Math.floor(characters.length * random.next() ** 2)] ?? '';
}

function inventName(random: Random): string {
  const given = pickEarly(random, givenNames);
  const second = random.next() < 0.8 ? pickEarly(random, givenNames) : '';
  return pickEarly(random, surnames) + given + second;
}

/** No two alike: the middle counts up, the last four digits are chance. */
function inventPhone(random: Random, n: number): string {
  const tail = String(Math.floor(random.next() * 10_000)).padStart(4, '0');
  return `13${String(n).padStart(5, '0').slice(-5)}${tail}`.replace(
    /^13/,
    `1${3 + Math.floor(n / 100_000)}`,
  );
}

/** Letters stand where they do on the street: mostly in front, seldom at the end. */
function inventPlate(random: Random): string {
  const letters = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'];
  const pick = (characters: readonly string[]) =>
    characters[Math.floor(characters.length * random.next())] ?? '';
  const tail = Array.from({ length: 5 }, () =>
    pick(random.next() < 0.15 ? letters : [...'0123456789']),
  );
  return `${pick([...'粤浙苏沪京'])}${pick(letters.slice(0, 8))}${tail.join('')}`;
}

async function writeGuest(
  hall: RawHall,
  rank: number,
  guest: BenchGuest,
  daysAgo: number,
): Promise<void> {
  const id = `guest-${String(rank).padStart(30, '0')}`;
  const { name, phone, plate } = guest;
  const keys = await guestKeys({ name, phone, plates: [plate] });
  const day = addDays(hallDay, -daysAgo);
  const created_at_ms = hallStart - daysAgo * dayMs + rank;
  hall.insert('guest', { id, name, phone, form_of_address: 'ms', created_at_ms });
  hall.insert('guest_search', { rank, guest_id: id, keys_json: JSON.stringify(keys) });
  for (const key of keys) hall.insert('guest_key', { key, rank });
  hall.insert('visit', {
    ...{ id, guest_id: id, day, kind: 'first', party_size: 2, source: 'walk-in' },
    ...{ note: '', registered_by: 'receptionist', agent_id: 'agent-1' },
    ...{ arrived_at_ms: created_at_ms, recorded_at_ms: created_at_ms, left_at_ms: created_at_ms },
  });
  hall.insert('vehicle', {
    ...{ id, visit_id: id, day, plate, place: '', windows_shut: 1, marks_json: '[]' },
    ...{ note: '', recorded_at_ms: created_at_ms, recorded_by: 'receptionist' },
    ...{ left_day: day, left_at_ms: created_at_ms, left_by: 'receptionist' },
  });
}
