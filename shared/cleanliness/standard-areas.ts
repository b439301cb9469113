import {
  levelParts,
  type Measure,
  type RoundTask,
  type TemplateArea,
} from '../cleanliness-standard';

type Item = readonly [zh: string, en: string, special?: Special];
interface Special {
  readonly measure?: Measure;
  readonly weight?: number;
  readonly critical?: true;
  readonly afterRain?: true;
}

function area(zh: string, en: string, tasks: readonly RoundTask[], ...items: readonly Item[]) {
  return {
    name: { zh, en },
    tasks: [...tasks],
    items: items.map(([zh, en, special]) => ({
      ...{ zh, en, measure: null, weight: 1, critical: false, afterRain: false },
      ...special,
    })),
  };
}

const bin: Special = {
  measure: { kind: 'level', bound: 'at-most', threshold: (2 * levelParts) / 3 },
};
const supply: Special = {
  measure: { kind: 'level', bound: 'at-least', threshold: levelParts / 3 },
};
const count = (bound: Measure['bound'], threshold: number): Special => ({
  measure: { kind: 'count', bound, threshold },
});
const weighty: Special = { weight: 2 };
const critical: Special = { weight: 3, critical: true };

const task = (purpose: RoundTask['purpose'], at: number | null, until?: number): RoundTask => ({
  ...{ purpose, post: 'cleaning', personId: null },
  atMinute: at === null ? null : at * 60,
  untilMinute: until === undefined ? null : until * 60,
});
const opening = task('opening', 9);
const hourly = task('hourly', 10, 17);
const endOfDay = task('end-of-day', 18);
const afterRain = task('after-rain', null);

/**
 * The cleanliness standard that a new hall starts with. Two thresholds recur: bins are at most
 * two thirds full, consumables at least one third. The hall may change every word of it.
 */
export const standardAreas: readonly TemplateArea[] = [
  area(
    '外围',
    'Outdoors',
    [opening, endOfDay, afterRain],
    [
      '地面干净，无垃圾、落叶、污渍；雨停 1 小时后无积水',
      'Ground clean; no standing water 1 h after rain',
      { weight: 2, afterRain: true },
    ],
    ['绿化带内无垃圾、无落叶', 'Green belt free of rubbish and leaves'],
    ['垃圾桶外观干净，周围无散落', 'Bins clean, nothing beside them'],
    ['垃圾不超过 2/3', 'Bins at most 2/3 full', bin],
    [
      '室外桌椅干净；雨停 1 小时后已擦干',
      'Outdoor tables and chairs clean; dry 1 h after rain',
      { afterRain: true },
    ],
    ['灯柱 2 米以下无灰尘、油污、小广告', 'Lamp posts below 2 m: no dust, grease or stickers'],
    ['标识牌、灯箱无灰尘、无油污', 'Signs and light boxes free of dust and grease'],
    ['排水沟、井盖无淤泥、无垃圾', 'Drains and grates free of silt and rubbish'],
    ['水景清澈，无水垢、青苔、漂浮物', 'Water feature clear: no scale, moss or floating matter'],
  ),
  area(
    '大厅',
    'Hall',
    [opening, hourly, endOfDay],
    ['家具、资料架、展板、沙盘无灰尘、无污渍', 'Furniture, racks, displays and model free of dust'],
    ['地面、通道无垃圾、污渍、水迹', 'Floor and passages: no litter, stains or water', weighty],
    ['墙面无灰尘、蛛网、印痕', 'Walls free of dust, cobwebs and marks'],
    ['开关、消防器材、标识无污渍、无灰尘', 'Switches, fire equipment and signs clean'],
    ['垃圾桶外观干净', 'Bins clean'],
    ['垃圾不超过 2/3', 'Bins at most 2/3 full', bin],
    ['烟灰缸烟头不超过 3 个', 'Ashtrays at most 3 butts', count('at-most', 3)],
    ['地毯无霉斑、潮湿、污渍、沙粒', 'Carpet: no mould, damp, stains or grit'],
    ['玻璃门光亮，无手印', 'Glass doors bright, no hand marks'],
    ['绿植叶面、花盆、托盘干净', 'Pot plants: leaves, pots and saucers clean'],
    ['桌面无灰尘、油污、水印', 'Table tops: no dust, grease or water marks'],
  ),
  area(
    '卫生间',
    'Washrooms',
    [opening, hourly, endOfDay],
    ['地面干燥，无垃圾', 'Floor dry, no litter', critical],
    ['小便池按时清洁、无污垢，香球在位', 'Urinals cleaned on schedule, scent balls in place'],
    ['坐便器、蹲便器干净，无堵塞', 'Toilets clean and not blocked', critical],
    ['洗手台、台盆无水渍', 'Basins free of water marks'],
    ['镜面光亮、干爽', 'Mirrors bright and dry'],
    ['垃圾不超过 2/3', 'Bins at most 2/3 full', bin],
    ['擦手纸余量不少于 1/3', 'Hand towels at least 1/3 left', supply],
    ['卷纸余量不少于 1/3', 'Toilet paper at least 1/3 left', supply],
    ['洗手液余量不少于 1/3', 'Soap at least 1/3 left', supply],
    ['空气清新剂余量不少于 1/3', 'Air freshener at least 1/3 left', supply],
  ),
  area(
    '办公室',
    'Offices',
    [endOfDay],
    ['地面无灰尘、无纸屑', 'Floor free of dust and paper scraps'],
    ['门、门框、门牌干净', 'Doors, frames and signs clean'],
    ['垃圾不超过 2/3', 'Bins at most 2/3 full', bin],
    ['踢脚线无灰尘', 'Skirting free of dust'],
    ['办公家具、电脑干净', 'Furniture and computers clean'],
    ['玻璃无水渍、手印', 'Glass free of water and hand marks'],
    ['天花、灯具无灰尘、蛛网', 'Ceiling and lamps free of dust and cobwebs'],
  ),
  area(
    '绿化',
    'Greenery',
    [opening, endOfDay],
    ['植物长势好、修剪及时', 'Plants vigorous and trimmed'],
    ['无裸土、踩踏、病虫害、枯死', 'No bare soil, trampling, pests or dead plants'],
    ['草坪平整无坑洼，无高杂草', 'Lawn level, no hollows, no tall weeds'],
    ['草高不超过 5 厘米', 'Grass at most 5 cm high', count('at-most', 5)],
    [
      '地被、花坛边线整齐，无残花、无杂草',
      'Beds and ground cover: tidy edges, no dead flowers, no weeds',
    ],
    ['造型灌木修剪成形', 'Shaped shrubs trimmed'],
    [
      '乔木树形好，路面上方枝下高不低于 2 米',
      'Trees well formed, branches at least 2 m above paths',
    ],
    ['养护、恢复中的位置有告示牌', 'Spots being restored carry a notice'],
  ),
  area(
    '接待桌',
    'Guest tables',
    [opening, hourly, endOfDay],
    ['桌上没有用过的杯子', 'No used cups left', weighty],
    ['烟灰缸干净', 'Ashtrays clean'],
    ['椅子摆正', 'Chairs straight'],
    ['资料、物品摆放整齐', 'Papers and objects in order'],
  ),
];
