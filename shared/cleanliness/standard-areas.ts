import type { Bilingual } from '../fields';

/** An area of the hall with what is looked at there. Thresholds stand in the text, where the inspector reads them. */
export interface StandardArea {
  readonly name: Bilingual;
  readonly items: readonly Bilingual[];
}

function area(zh: string, en: string, ...items: readonly (readonly [string, string])[]) {
  return { name: { zh, en }, items: items.map(([zh, en]) => ({ zh, en })) };
}

/**
 * The cleanliness standard that a new hall starts with. Two thresholds recur: bins are at most
 * two thirds full, consumables at least one third. The hall may change every word of it.
 */
export const standardAreas: readonly StandardArea[] = [
  area(
    '外围',
    'Outdoors',
    [
      '地面干净，无垃圾、落叶、污渍；雨停 1 小时后无积水',
      'Ground clean; no standing water 1 h after rain',
    ],
    ['绿化带内无垃圾、无落叶', 'Green belt free of rubbish and leaves'],
    [
      '垃圾桶外观干净，垃圾不超过 2/3，周围无散落',
      'Bins clean, at most 2/3 full, nothing beside them',
    ],
    ['室外桌椅干净；雨停 1 小时后已擦干', 'Outdoor tables and chairs clean; dry 1 h after rain'],
    ['灯柱 2 米以下无灰尘、油污、小广告', 'Lamp posts below 2 m: no dust, grease or stickers'],
    ['标识牌、灯箱无灰尘、无油污', 'Signs and light boxes free of dust and grease'],
    ['排水沟、井盖无淤泥、无垃圾', 'Drains and grates free of silt and rubbish'],
    ['水景清澈，无水垢、青苔、漂浮物', 'Water feature clear: no scale, moss or floating matter'],
  ),
  area(
    '大厅',
    'Hall',
    ['家具、资料架、展板、沙盘无灰尘、无污渍', 'Furniture, racks, displays and model free of dust'],
    ['地面、通道无垃圾、污渍、水迹', 'Floor and passages: no litter, stains or water'],
    ['墙面无灰尘、蛛网、印痕', 'Walls free of dust, cobwebs and marks'],
    ['开关、消防器材、标识无污渍、无灰尘', 'Switches, fire equipment and signs clean'],
    [
      '垃圾桶干净，垃圾不超过 2/3；烟灰缸烟头不超过 3 个',
      'Bins clean, at most 2/3 full; ashtrays at most 3 butts',
    ],
    ['地毯无霉斑、潮湿、污渍、沙粒', 'Carpet: no mould, damp, stains or grit'],
    ['玻璃门光亮，无手印', 'Glass doors bright, no hand marks'],
    ['绿植叶面、花盆、托盘干净', 'Pot plants: leaves, pots and saucers clean'],
    ['桌面无灰尘、油污、水印', 'Table tops: no dust, grease or water marks'],
  ),
  area(
    '卫生间',
    'Washrooms',
    ['地面干燥，无垃圾', 'Floor dry, no litter'],
    ['小便池按时清洁、无污垢，香球在位', 'Urinals cleaned on schedule, scent balls in place'],
    ['坐便器、蹲便器干净，无堵塞', 'Toilets clean and not blocked'],
    ['洗手台、台盆无水渍', 'Basins free of water marks'],
    ['镜面光亮、干爽', 'Mirrors bright and dry'],
    ['垃圾不超过 2/3', 'Bins at most 2/3 full'],
    ['擦手纸余量不少于 1/3', 'Hand towels at least 1/3 left'],
    ['卷纸余量不少于 1/3', 'Toilet paper at least 1/3 left'],
    ['洗手液余量不少于 1/3', 'Soap at least 1/3 left'],
    ['空气清新剂余量不少于 1/3', 'Air freshener at least 1/3 left'],
  ),
  area(
    '办公室',
    'Offices',
    ['地面无灰尘、无纸屑', 'Floor free of dust and paper scraps'],
    ['门、门框、门牌干净', 'Doors, frames and signs clean'],
    ['垃圾不超过 2/3，踢脚线无灰尘', 'Bins at most 2/3 full, skirting free of dust'],
    ['办公家具、电脑干净', 'Furniture and computers clean'],
    ['玻璃无水渍、手印', 'Glass free of water and hand marks'],
    ['天花、灯具无灰尘、蛛网', 'Ceiling and lamps free of dust and cobwebs'],
  ),
  area(
    '绿化',
    'Greenery',
    ['植物长势好、修剪及时', 'Plants vigorous and trimmed'],
    ['无裸土、踩踏、病虫害、枯死', 'No bare soil, trampling, pests or dead plants'],
    [
      '草坪平整无坑洼，草高不超过 5 厘米，无高杂草',
      'Lawn level, grass at most 5 cm, no tall weeds',
    ],
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
    ['桌上没有用过的杯子', 'No used cups left'],
    ['烟灰缸干净', 'Ashtrays clean'],
    ['椅子摆正', 'Chairs straight'],
    ['资料、物品摆放整齐', 'Papers and objects in order'],
  ),
];
