import { type Situation, situation } from '../situation';

/** When something went wrong: accidents, quarrels, criticism and complaints. */
export const troubleSituations: readonly Situation[] = [
  situation('fall', {
    title: ['客户或孩子摔倒', 'A guest or a child falls'],
    words: ['滑倒 受伤 跌倒 老人 小孩', 'slip hurt injury child elderly'],
    steps: [
      [
        '马上到身边，先问能不能动，不急着扶起',
        'Go at once; first ask whether they can move, do not pull them up',
      ],
      [
        '能起身的扶到座位，孩子先让家长抱',
        'If they can, help them to a seat; let the parent lift a child',
      ],
      [
        '有外伤或疼痛，拿医药箱，主管决定是否送医、叫急救',
        'If hurt, bring the first-aid box; the supervisor decides on a doctor or ambulance',
      ],
      [
        '放警示牌围住现场，拍照后再擦干地面',
        'Put up the warning sign, take a picture of the spot, then dry the floor',
      ],
      [
        '记下时间、地点、经过、在场的人，保留监控',
        'Note time, place, what happened and who was there; keep the camera footage',
      ],
      [
        '客户离开前再问候一次，次日回访',
        'Ask again before the guest leaves, and call the next day',
      ],
    ],
    say: [
      [
        '您先别急着动，哪里不舒服？我们马上帮您处理。',
        'Please do not move yet. Where does it hurt? We will see to it at once.',
      ],
      [
        '您放心，主管马上过来，先看身体要紧。',
        'Please do not worry; the supervisor is on the way. You come first.',
      ],
    ],
    neverSay: [
      ['怎么这么不小心？', 'How could you be so careless?'],
      ['没事没事，起来吧。', 'It is nothing, get up.'],
      ['这个不是我们的责任。', 'It is not our fault.'],
    ],
    tell: ['立即报主管', 'The supervisor at once'],
    register: 'incident',
    incident: 'fall',
  }),
  situation('spill', {
    title: ['饮料洒到客户身上', 'A drink spilt on a guest'],
    words: ['打翻 洒水 烫伤 弄湿 茶水', 'spilled wet burn coffee tea'],
    steps: [
      ['立即道歉，先问有没有烫到', 'Apologise at once and ask whether it burnt the guest'],
      [
        '烫到的马上用流动冷水冲，按受伤处理',
        'A burn: cool it under running water at once and treat it as an injury',
      ],
      [
        '递上干净毛巾，由客户自己擦，或征得同意再帮忙',
        'Hand a clean towel; help to wipe only with consent',
      ],
      ['换杯、换桌布，清理地面', 'Change the cups and the cloth, dry the floor'],
      ['报告主管到场致歉', 'Tell the supervisor, who comes to apologise'],
      [
        '主动提出免费清洗衣物，登记联系方式',
        'Offer to have the clothes cleaned free of charge and note how to reach the guest',
      ],
    ],
    say: [
      [
        '非常抱歉，是我不小心，您有没有烫到？',
        'I am so sorry, that was my fault. Did it burn you?',
      ],
      [
        '衣服请交给我们清洗，洗好送到您府上。',
        'Please let us have it cleaned and bring it to your home.',
      ],
    ],
    neverSay: [
      ['您突然动了一下我才洒的。', 'It was because you moved.'],
      ['擦擦就好了。', 'It will wipe off.'],
    ],
    tell: ['主管', 'The supervisor'],
    register: 'incident',
    incident: 'spill',
  }),
  situation('damaged-car', {
    title: ['发现客户车辆有划痕、损伤', 'Damage found on a guest’s car'],
    words: ['车损 刮蹭 划伤 停车 车场', 'scratch dent parking vehicle'],
    steps: [
      [
        '停稳后绕车一周，查看车身和车窗',
        'Walk once round the car when it stands: body and windows',
      ],
      ['发现损伤当场请客户一起看', 'Show any damage to the guest there and then'],
      ['在车辆单上标出位置，请客户签名', 'Mark it on the vehicle slip and have the guest sign'],
      [
        '停放期间新出现的损伤，保护现场，立即报主管',
        'If it happened while parked, leave all as it is and call the supervisor',
      ],
    ],
    say: [
      [
        '您的车这里有一处划痕，跟您核对一下，麻烦您在这里签个名。',
        'There is a scratch here on your car. May I check it with you and have your signature?',
      ],
    ],
    neverSay: [
      ['来的时候就这样，不关我们的事。', 'It was like that before; nothing to do with us.'],
    ],
    tell: ['接待台；停放期间受损报主管', 'Reception; the supervisor if it happened here'],
    register: 'incident',
    incident: 'damage',
  }),
  situation('lost-property', {
    title: ['客户遗失物品、捡到物品', 'Lost and found'],
    words: ['丢了 捡到 手机 钱包 失物招领', 'lost found wallet phone forgotten'],
    steps: [
      [
        '客户报失：问清物品特征、最后见到的时间地点',
        'Reported lost: ask what it looks like and where and when it was last seen',
      ],
      [
        '立即沿客户走过的路线找，问吧台和保洁',
        'Search the guest’s way at once; ask bar and cleaning',
      ],
      [
        '捡到：两人在场清点，不翻看隐私内容',
        'Found: list what is there with two people present; leave private things alone',
      ],
      ['登记并贴编号交接待台保管', 'Register it, tag it and give it to reception'],
      [
        '认领时请对方说出特征，核对后签收',
        'On return have the owner describe it, then sign for it',
      ],
    ],
    say: [
      [
        '您别着急，请跟我说说是什么样的，我们马上帮您找。',
        'Please do not worry. Tell me what it looks like and we will search at once.',
      ],
    ],
    neverSay: [
      ['自己的东西怎么不看好。', 'You should have looked after your things.'],
      ['肯定找不到了。', 'You will never find it.'],
    ],
    tell: ['主管；贵重物品当场报告', 'The supervisor; valuables at once'],
    register: 'lost-and-found',
  }),
  situation('colleague-quarrel', {
    title: ['同事与客户发生争执', 'A colleague quarrels with a guest'],
    words: ['吵架 冲突 争吵', 'argument conflict row'],
    steps: [
      ['马上上前，先请同事离开现场', 'Step in at once and send the colleague away'],
      ['向客户道歉，请到洽谈室坐下、上茶', 'Apologise to the guest, offer a quiet room and tea'],
      ['听客户说完，不辩解、不评理', 'Listen to the end; no excuses, no verdict'],
      [
        '主管出面处理，给出答复时间',
        'The supervisor takes over and says by when there is an answer',
      ],
      ['安抚周围客户，恢复秩序', 'Calm the guests around'],
    ],
    say: [
      [
        '非常抱歉让您不愉快，您先这边坐，慢慢跟我说，我来给您解决。',
        'I am very sorry. Please sit here and take your time; I will see to it.',
      ],
    ],
    neverSay: [
      ['他平时不这样的，肯定有原因。', 'He is never like that, there must be a reason.'],
      ['你们都少说两句。', 'Both of you, be quiet.'],
    ],
    tell: ['立即报主管', 'The supervisor at once'],
    register: 'incident',
    incident: 'quarrel',
  }),
  situation('agents-quarrel', {
    title: ['顾问在大厅争执（抢客、轮序）', 'Agents quarrel in the hall'],
    words: ['抢单 抢客 判客 轮序 吵架', 'poaching turn rotation argument'],
    steps: [
      ['立即请双方离开大厅，到后场说', 'Ask both to leave the hall and talk backstage'],
      ['不让客户听到归属、提成等内容', 'No guest hears about owners or commission'],
      [
        '由主管按系统里的判客和轮序记录裁定',
        'The supervisor decides by the recorded verdict and rotation',
      ],
      ['客户先由轮序下一位接待，不冷落', 'The guest is served by the next in turn meanwhile'],
    ],
    say: [
      ['两位，客户在场，我们到后面说。', 'There are guests here. Let us talk at the back.'],
      [
        '（对客户）让您见笑了，我先陪您看看沙盘。',
        '(to the guest) Please excuse us. May I show you the model meanwhile?',
      ],
    ],
    neverSay: [['（当着客户）这个客户是谁的？', '(before the guest) Whose guest is this?']],
    tell: ['立即报主管', 'The supervisor at once'],
    register: 'incident',
    incident: 'quarrel',
  }),
  situation('violent-guest', {
    title: ['客户言行粗暴、动手', 'Rude or violent guests'],
    words: ['打人 骂人 威胁 砸东西 报警', 'threat abuse assault police'],
    steps: [
      ['保持距离，不还口、不还手', 'Keep your distance; do not answer back or hit back'],
      ['示意同事，通知主管和保安', 'Signal to a colleague, who calls the supervisor and security'],
      [
        '先疏散周围客户，特别是老人孩子',
        'First lead other guests away, children and the elderly before all',
      ],
      [
        '动手或有人受伤立即报警、急救',
        'If there is violence or injury, call the police and an ambulance',
      ],
      ['保留监控，记录经过和证人', 'Keep the footage; note what happened and who saw it'],
    ],
    say: [
      [
        '您别生气，有什么问题我们一起想办法，主管马上到。',
        'I see that this matters to you. The supervisor is on the way; let us find a way together.',
      ],
    ],
    neverSay: [
      ['你动我一下试试。', 'Just you try.'],
      ['你有病吧？', 'Are you mad?'],
    ],
    tell: [
      '主管、保安；必要时 110 / 120',
      'Supervisor and security; police or ambulance where needed',
    ],
    register: 'incident',
    incident: 'quarrel',
  }),
  situation('difficult-guest', {
    title: ['要求多、难应对的客户', 'Difficult guests'],
    words: ['挑剔 刁难 不满意 要求多', 'demanding picky unhappy'],
    steps: [
      [
        '耐心听完，复述要求，让客户感到被重视',
        'Listen to the end and repeat the wish: the guest feels taken seriously',
      ],
      [
        '能做的马上做，不能做的给替代办法',
        'Do at once what can be done; offer another way for what cannot',
      ],
      ['两次仍不满意，换人或请主管出面', 'If twice in vain, hand over or ask the supervisor'],
      [
        '交接时讲清前情，不让客户再说一遍',
        'Brief whoever takes over, so that the guest need not repeat it',
      ],
      ['登记偏好和禁忌，下次提前准备', 'Register likes and dislikes for the next visit'],
    ],
    say: [
      [
        '我明白您的意思，您看这样安排可以吗？',
        'I see what you mean. Would this arrangement suit you?',
      ],
    ],
    neverSay: [
      ['我们规定就是这样。', 'Those are our rules.'],
      ['别的客户都没意见。', 'Nobody else complains.'],
    ],
    tell: ['该客户的顾问、主管', 'The guest’s agent and the supervisor'],
    register: 'difficult-guest',
  }),
  situation('small-mistake', {
    title: ['自己出了小差错', 'Small mistakes'],
    words: ['上错饮料 叫错名字 口误 失误', 'wrong drink wrong name slip'],
    steps: [
      ['马上承认，当场道歉，一句就够', 'Own up and apologise once, right away'],
      ['立刻补救：换、重做、更正', 'Put it right at once: exchange, redo, correct'],
      ['补救后再确认客户是否满意', 'Ask whether all is well now'],
      [
        '班后记一笔，和同事分享怎么避免',
        'Note it after the shift and tell colleagues how to avoid it',
      ],
    ],
    say: [
      [
        '抱歉，给您上错了，马上为您换一杯。',
        'I am sorry, that was the wrong drink. I will change it at once.',
      ],
    ],
    neverSay: [
      ['不是我弄的。', 'It was not me.'],
      ['都差不多，您将就一下。', 'It is much the same, please make do.'],
    ],
    tell: ['影响到客户的报主管', 'The supervisor if a guest was affected'],
  }),
  situation('criticism', {
    title: ['客户提出批评', 'Criticism'],
    words: ['意见 建议 不满 批评', 'feedback suggestion displeased'],
    steps: [
      ['停下手上的事，看着客户认真听', 'Stop what you are doing, look at the guest and listen'],
      ['先道谢，再致歉，不找理由', 'Thank, then apologise; no excuses'],
      [
        '当场能改的当场改给客户看',
        'What can be put right at once is put right before the guest’s eyes',
      ],
      ['登记原话，报主管', 'Register the words as said and tell the supervisor'],
    ],
    say: [
      [
        '谢谢您提醒，是我们没做好，我马上改。',
        'Thank you for telling us. We should have done better; I will see to it now.',
      ],
    ],
    neverSay: [
      ['这个没办法。', 'Nothing can be done.'],
      ['您误会了。', 'You misunderstood.'],
    ],
    tell: ['主管', 'The supervisor'],
    register: 'criticism',
  }),
  situation('complaint', {
    title: ['客户投诉', 'Complaints'],
    words: ['投诉 举报 要说法 找领导', 'complain manager refund'],
    steps: [
      [
        '请到安静处坐下，上茶，报上姓名和岗位',
        'Offer a quiet seat and tea, and give your name and post',
      ],
      ['听完再问，边听边记，不打断、不争辩', 'Listen first, take notes, do not interrupt or argue'],
      ['复述要点，确认客户的诉求', 'Repeat the main points and what the guest asks for'],
      [
        '立即报主管，严重的由主管当面处理',
        'Tell the supervisor at once, who sees serious ones in person',
      ],
      ['给出答复时间并登记', 'Say by when there will be an answer, and register it'],
      [
        '按时回复，办结后回访是否满意',
        'Answer in time, and ask afterwards whether the guest is satisfied',
      ],
    ],
    say: [
      [
        '非常抱歉给您添了麻烦，您的意见我都记下了，今天之内给您答复。',
        'I am very sorry for the trouble. I have noted everything and will answer you today.',
      ],
    ],
    neverSay: [
      ['您去投诉好了。', 'Go ahead and complain.'],
      ['这是别的部门的事。', 'That is another department.'],
      ['不可能。', 'Impossible.'],
    ],
    tell: ['立即报主管', 'The supervisor at once'],
    register: 'complaint',
  }),
];
