import { type Situation, situation } from '../situation';

/** Everyday courtesy on the floor. */
export const courtesySituations: readonly Situation[] = [
  situation('giving-way', {
    title: ['迎面遇到客户：问候与让行', 'Meeting a guest: greeting and giving way'],
    words: ['打招呼 让路 三米 微笑', 'greet smile three metres step aside'],
    steps: [
      [
        '约 3 米处放慢脚步，看向客户并微笑',
        'Slow down at about three metres, look at the guest and smile',
      ],
      [
        '约 1.5 米处停下、靠边，让出主通道',
        'Stop at about a metre and a half and leave the middle of the way free',
      ],
      ['欠身问候，掌心向上示意“您先请”', 'Bow slightly, greet, and show the way with an open palm'],
      [
        '等客户走过再继续手上的事；保洁先停下作业',
        'Go on only when the guest has passed; cleaners stop working first',
      ],
    ],
    say: [
      ['您好，欢迎光临，您先请。', 'Good day and welcome. After you, please.'],
      ['您好，有什么可以帮您？', 'Good day. May I help you?'],
    ],
    neverSay: [
      ['借过、让一下。', 'Excuse me, coming through.'],
      ['你找谁？', 'Who are you looking for?'],
    ],
    tell: ['无需上报', 'Nobody needs to be told'],
  }),
  situation('festival-greeting', {
    title: ['节日问候', 'Festival greetings'],
    words: ['新年 春节 圣诞 中秋 国庆 拜年', 'new year spring festival christmas holiday'],
    steps: [
      [
        '上岗前看一眼接待界面上当天的问候语',
        'Read today’s greeting on the reception screen before you begin',
      ],
      [
        '先祝节日，再问候，语气自然，一句就够',
        'Wish the festival first, then greet; one natural sentence is enough',
      ],
      [
        '客户不过这个节日时，改用平日问候',
        'If a guest does not keep the festival, greet as on any day',
      ],
      ['全场统一用语，不各说各的', 'The whole hall uses the same sentence'],
    ],
    say: [
      [
        '新年好！欢迎光临，祝您新年万事顺意。',
        'Happy New Year, and welcome. We wish you all the best.',
      ],
      ['过年好，祝您阖家团圆。', 'A happy Spring Festival to you and your family.'],
      ['圣诞快乐，欢迎光临。', 'Merry Christmas, and welcome.'],
      ['节日快乐，欢迎光临。', 'Happy holidays, and welcome.'],
    ],
    neverSay: [
      ['过节还出来看房啊？', 'Looking at flats on a holiday?'],
      ['我们过节都不放假。', 'We do not even get the holiday off.'],
    ],
    tell: ['无需上报', 'Nobody needs to be told'],
  }),
  situation('overtaking', {
    title: ['需要从客户身边超过', 'Overtaking a guest'],
    words: ['超越 走得急 过道', 'pass corridor hurry walk past'],
    steps: [
      ['不从客户中间穿过，从一侧绕行', 'Never walk through a group; go round one side'],
      [
        '走近时先轻声致意，再快步通过，不跑',
        'Say a quiet word as you come near, then pass briskly without running',
      ],
      ['超过后侧身点头道谢', 'Once past, turn a little, nod and thank them'],
      ['端着托盘、推着餐车时不超越，跟在后面', 'With a tray or trolley do not overtake; follow'],
    ],
    say: [
      [
        '对不起，打扰一下，我从这边过，谢谢您。',
        'I beg your pardon, I will pass on this side. Thank you.',
      ],
    ],
    neverSay: [['让一让，我赶时间。', 'Make way, I am in a hurry.']],
    tell: ['无需上报', 'Nobody needs to be told'],
  }),
  situation('lift', {
    title: ['与客户同乘电梯', 'Sharing a lift'],
    words: ['乘梯 按键 楼层', 'elevator floor button door'],
    steps: [
      [
        '按住外呼键，用手护住门，请客户先进',
        'Hold the button, guard the door with a hand, let the guest in first',
      ],
      ['客户多时先进轿厢，站到按键旁', 'With several guests go in first and stand by the buttons'],
      [
        '问清楼层代为按键，面向门侧身站立',
        'Ask for the floor, press it, stand at an angle towards the door',
      ],
      ['到达后按住开门键，请客户先出', 'On arrival hold the door and let the guest out first'],
      ['轿厢里不谈工作，不盯手机', 'No talk of work and no phone inside'],
    ],
    say: [
      ['请问您到几楼？', 'Which floor, please?'],
      ['到了，您先请，小心脚下。', 'Here we are. After you, and mind your step.'],
    ],
    neverSay: [['满了，等下一趟吧。', 'It is full, take the next one.']],
    tell: ['电梯异常时立即报主管', 'Tell the supervisor at once if the lift is out of order'],
  }),
  situation('interrupting-agent', {
    title: ['顾问正在接待，有事要打断', 'Interrupting an agent who is with a guest'],
    words: ['找顾问 传话 插话', 'message urgent interrupt'],
    steps: [
      ['先判断：能等就写便条，不打断', 'Ask yourself whether it can wait; if so, write a note'],
      [
        '必须打断时站在客户看得到的侧前方，等话停',
        'If not, stand where the guest sees you and wait for a pause',
      ],
      ['先向客户致歉，得到允许再对顾问说', 'Apologise to the guest first and speak when allowed'],
      [
        '只说一句话；涉及其他客户的，请顾问到一旁说',
        'One sentence only; anything about other guests is said aside',
      ],
      ['离开时再次向客户道歉', 'Apologise to the guest again as you leave'],
    ],
    say: [
      [
        '不好意思打扰一下，我跟您的顾问说一句话，可以吗？',
        'I am sorry to interrupt. May I have one word with your agent?',
      ],
    ],
    neverSay: [
      ['你另一个客户来了，快点。', 'Your other guest is here, hurry up.'],
      ['那边客户都等急了。', 'They are tired of waiting over there.'],
    ],
    tell: ['接待台；急事报主管', 'Reception; the supervisor if it is urgent'],
  }),
  situation('private-call', {
    title: ['工作时间的私人电话', 'Private calls at work'],
    words: ['手机 微信 私事 打电话', 'mobile phone personal message'],
    steps: [
      [
        '手机静音，不放台面，不在客户视线内看',
        'Keep the phone silent, off the counter and out of sight of guests',
      ],
      [
        '确有急事，先请同事顶岗，再到后场接听',
        'If it is urgent, have a colleague take over and answer backstage',
      ],
      ['三分钟内结束，回岗先整理仪容', 'Be back within three minutes, appearance checked'],
      ['客户走近时立即结束，先接待客户', 'If a guest comes, end the call and attend to the guest'],
    ],
    say: [
      [
        '（对同事）麻烦帮我看一下台，我三分钟回来。',
        '(to a colleague) Please take the desk for me, I am back in three minutes.',
      ],
    ],
    neverSay: [
      ['（对客户）等我打完这个电话。', '(to a guest) Wait till I have finished this call.'],
    ],
    tell: ['离岗超过三分钟报主管', 'The supervisor, if you are away for more than three minutes'],
  }),
  situation('own-mood', {
    title: ['自己情绪不好的时候', 'One’s own bad mood'],
    words: ['心情 状态 疲惫 委屈', 'upset tired stress angry'],
    steps: [
      [
        '上岗前照镜子：仪容、表情、站姿',
        'Look in the mirror before you start: dress, face, posture',
      ],
      [
        '感觉绷不住时，请同事顶岗，到后场缓两分钟',
        'When it gets too much, have a colleague take over and take two minutes backstage',
      ],
      [
        '不把情绪带给客户，也不在大厅议论',
        'Do not let a guest feel it, and do not discuss it in the hall',
      ],
      [
        '需要休息或调岗，直接跟主管说',
        'If you need a rest or another post, say so to the supervisor',
      ],
    ],
    say: [
      [
        '（对主管）我现在状态不太好，想调整几分钟。',
        '(to the supervisor) I am not at my best and would like a few minutes.',
      ],
    ],
    neverSay: [['今天烦死了，别惹我。', 'I am fed up today, leave me alone.']],
    tell: ['主管', 'The supervisor'],
  }),
];
