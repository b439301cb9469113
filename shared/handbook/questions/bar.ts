import { questionsOn } from '../question';

/** The service standards of the bar. */
export const barQuestions = questionsOn(
  'bar',
  [
    'minute',
    [
      '不在服务其他客户时，客户进门后多久送上饮品？',
      'When nobody else is being served, how soon after entering do drinks arrive?',
    ],
    ['1 分钟内', 'Within 1 minute'],
    ['3 分钟内', 'Within 3 minutes'],
    ['5 分钟内', 'Within 5 minutes'],
  ],
  [
    'right-side',
    ['上饮品，应从客户哪一侧？', 'From which side are drinks served?'],
    ['右侧', 'The right'],
    ['左侧', 'The left'],
    ['正面', 'The front'],
  ],
  [
    'logo',
    ['杯子上的标识应朝向？', 'Which way does the cup’s logo face?'],
    ['客户', 'The guest'],
    ['送饮品的人', 'The server'],
    ['桌子中间', 'The middle of the table'],
  ],
  [
    'third',
    ['杯中剩多少时，询问续杯？', 'At what level do you ask about a refill?'],
    ['三分之一', 'One third'],
    ['三分之二', 'Two thirds'],
    ['喝空以后', 'Empty'],
  ],
  [
    'bottle',
    ['续杯时，壶（瓶）口应当？', 'Where is the bottle’s mouth while you refill?'],
    ['悬空，不碰到杯子', 'Clear of the cup, never touching it'],
    ['轻搭杯沿，防止洒出', 'On the rim, so that nothing spills'],
    ['伸进杯口，慢慢倒', 'A little inside, pouring slowly'],
  ],
  [
    'butts',
    ['烟灰缸里最多可以有几个烟头？', 'How many butts at most may an ashtray hold?'],
    ['3 个', 'Three'],
    ['5 个', 'Five'],
    ['8 个', 'Eight'],
  ],
  [
    'tray',
    ['送饮品，应当怎样拿？', 'How are drinks carried?'],
    ['用托盘或餐车', 'On a tray or trolley'],
    ['双手端着杯碟', 'In both hands, with saucers'],
    ['单手托住杯底', 'In one hand, by the base'],
  ],
  [
    'ready',
    ['没有客户时，接待桌的标准是？', 'With no guests, what does every table look like?'],
    ['无杯，烟缸干净，桌椅资料整齐', 'No cup, a clean ashtray, chairs and papers in order'],
    ['摆一套干净杯子，桌椅资料整齐', 'A set of clean cups, chairs and papers in order'],
    ['桌面擦净，烟缸和资料收进柜里', 'A wiped top, with the ashtray and papers put away'],
  ],
  [
    'clear',
    ['客户离开后，吧台岗应当？', 'The guests have left. What does the bar do?'],
    ['撤杯，摆正桌椅', 'Clear the cups, straighten the chairs'],
    ['擦桌，杯子留给保洁', 'Wipe the top, leave cups to cleaning'],
    ['先留着，下一组来再收', 'Leave it until the next party comes'],
  ],
  [
    'not-ready',
    [
      '正给一桌送水，又来新客户，应当？',
      'New guests come while you serve a table. What do you do?',
    ],
    ['点头示意，送完就过去', 'Nod to them and go there next'],
    ['放下托盘，先去迎他们', 'Put the tray down and go at once'],
    ['请他们到吧台自己取', 'Ask them to come to the bar'],
  ],
  [
    'walk',
    ['暂时没有点单，吧台岗应当？', 'Nobody waits for a drink. What does the bar do?'],
    ['在厅内走动，留意杯子和烟缸', 'Walk the floor, watch cups and ashtrays'],
    ['站在吧台里，等客户招手', 'Stay behind the bar, wait for a sign'],
    ['到后场休息，听呼叫再来', 'Rest backstage until somebody calls'],
  ],
);
