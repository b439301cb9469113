import { type Situation, situation } from '../situation';

/** Wishes and questions of guests that need tact rather than help. */
export const serviceSituations: readonly Situation[] = [
  situation('unknown-answer', {
    title: ['客户问到自己答不上来的问题', 'A question we cannot answer'],
    words: ['不知道 价格 政策 房源 学区', 'price policy unsure do not know'],
    steps: [
      ['认真听完，复述一遍确认没听错', 'Listen to the end and repeat the question'],
      [
        '不猜、不编，请客户稍候，当场找能回答的人',
        'Do not guess; ask the guest to wait and fetch somebody who knows',
      ],
      [
        '当场答不了，登记问题、联系方式和答复期限',
        'If nobody can answer now, register the question, how to reach the guest and by when',
      ],
      ['到期前回复，哪怕只是告知进展', 'Answer before that time, even if only with the progress'],
    ],
    say: [
      [
        '您问得很专业，我请负责的同事来给您准确答复，请稍坐。',
        'That deserves an exact answer. Let me ask the colleague in charge; please take a seat.',
      ],
      [
        '这一点我需要核实，今天下班前一定给您回电。',
        'I need to check that and will call you before the end of today.',
      ],
    ],
    neverSay: [
      ['不知道。', 'I don’t know.'],
      ['大概、可能、应该是吧。', 'Maybe. Probably. It should be.'],
      ['这不归我管。', 'That is not my job.'],
    ],
    tell: [
      '该客户的顾问；当场无人能答时报主管',
      'The guest’s agent; the supervisor if nobody can answer',
    ],
    register: 'question',
  }),
  situation('gift', {
    title: ['客户送礼物、小费', 'A guest offers a gift or a tip'],
    words: ['红包 礼品 小费 感谢 香烟', 'tip present red packet thank you'],
    steps: [
      ['真诚道谢，婉言谢绝', 'Thank the guest sincerely and decline'],
      [
        '再三推辞仍不成，先收下，不当面拆看',
        'If it cannot be declined, accept it without opening it',
      ],
      ['立即报告主管', 'Report it to the supervisor at once'],
      ['当班上交，不过夜', 'Hand it in on the same shift'],
      [
        '登记：谁送的、什么物品、大致价值、交给了谁',
        'Register who gave it, what it is, its rough value and who took it',
      ],
    ],
    say: [
      [
        '您的心意我们领了，能为您服务是我们应该做的，礼物实在不能收。',
        'We are touched by the thought. It is our pleasure to serve you, but we may not accept gifts.',
      ],
    ],
    neverSay: [
      ['那我就不客气了。', 'Well, I won’t say no.'],
      ['就这点东西啊。', 'Is that all?'],
    ],
    tell: ['主管', 'The supervisor'],
    register: 'gift',
  }),
  situation('invitation', {
    title: ['客户约你外出、加私人联系方式', 'A guest invites you out'],
    words: ['吃饭 约会 加微信 私下见面', 'dinner date wechat private number'],
    steps: [
      ['微笑道谢，以工作为由婉拒', 'Thank the guest with a smile and decline because of your work'],
      ['工作联系一律走接待台电话', 'For business, give the reception’s number'],
      [
        '客户坚持时，请同事或主管过来接手',
        'If the guest insists, ask a colleague or the supervisor to take over',
      ],
      [
        '下班离场遇到纠缠，立即联系主管和保安',
        'If followed after work, call the supervisor and security',
      ],
    ],
    say: [
      [
        '谢谢您的好意，我心领了。有事请打接待台电话，我们随时都在。',
        'That is very kind of you, but I must decline. Our reception is always there for you.',
      ],
    ],
    neverSay: [
      ['好啊，下班联系。', 'Sure, call me after work.'],
      ['你想干什么？', 'What do you think you are doing?'],
    ],
    tell: ['主管', 'The supervisor'],
  }),
  situation('photo', {
    title: ['客户要拍照、录像', 'A guest wants to take photos'],
    words: ['拍摄 录像 沙盘 直播 媒体', 'video film model stream press'],
    steps: [
      [
        '礼貌上前说明场内不便拍摄，不伸手挡镜头',
        'Explain politely that the hall does not allow it; never cover the lens',
      ],
      ['问清用途，立即请示主管', 'Ask what it is for and report to the supervisor first'],
      [
        '主管同意后陪同拍摄，限定区域，避开其他客户',
        'If allowed, go along, keep to the agreed area and leave other guests out',
      ],
      ['不同意时，提供楼书、户型图等资料', 'If not, offer the brochure and the floor plans'],
      ['登记客户、用途和处理结果', 'Register who asked, what for, and the outcome'],
    ],
    say: [
      [
        '不好意思，场内暂时不方便拍摄，我先帮您请示一下，可以吗？',
        'I am sorry, photography is not allowed here. May I ask for you first?',
      ],
      [
        '我们有印好的楼书和户型图，给您拿一份慢慢看。',
        'We have a printed brochure and the floor plans; let me bring you a set.',
      ],
    ],
    neverSay: [
      ['不准拍！', 'No photos!'],
      ['把照片删掉。', 'Delete that.'],
    ],
    tell: ['先报主管，再答复客户', 'The supervisor first, then the guest'],
    register: 'photo-request',
  }),
  situation('unusual-guest', {
    title: ['衣着、举止特别的来访者', 'Unusual guests'],
    words: ['醉酒 乞讨 徘徊 异常 特殊客户', 'drunk odd wandering strange'],
    steps: [
      ['一视同仁，先按正常客户问候接待', 'Treat everybody alike: greet first'],
      ['保持两步距离，温和问清来意', 'Keep two steps away and ask gently what brings them'],
      [
        '引到不影响他人的位置，请同事在旁',
        'Lead them to where nobody is disturbed, with a colleague near',
      ],
      [
        '醉酒或言行失常的，通知主管，不单独应对',
        'If drunk or confused, call the supervisor; do not handle it alone',
      ],
      ['不围观，不议论，不拍照', 'No staring, no comments, no photos'],
    ],
    say: [
      [
        '您好，请问有什么可以帮到您？这边请坐。',
        'Good day. How can I help? Please have a seat over here.',
      ],
    ],
    neverSay: [
      ['你不像买房的。', 'You do not look like a buyer.'],
      ['出去。', 'Get out.'],
    ],
    tell: ['主管；必要时通知保安', 'The supervisor; security where needed'],
  }),
  situation('distressed-guest', {
    title: ['客户情绪低落、当场落泪', 'A distressed guest'],
    words: ['哭 伤心 身体不适 低落', 'crying sad unwell upset'],
    steps: [
      ['放轻动作，引到安静的位置坐下', 'Gently lead the guest to a quiet seat'],
      ['递上纸巾和温水，不追问', 'Offer tissues and warm water; do not ask why'],
      ['在不远处留意，随叫随到', 'Stay near and within call'],
      [
        '身体不适的报主管，征得同意后联系家人；情况紧急先打 120',
        'If unwell, tell the supervisor and, with consent, the family; in an emergency call an ambulance first',
      ],
    ],
    say: [
      [
        '您先坐一会儿，喝点温水，我就在旁边，需要随时叫我。',
        'Please sit for a while and have some warm water. I am right here if you need me.',
      ],
    ],
    neverSay: [
      ['怎么了？为什么哭？', 'What is wrong? Why are you crying?'],
      ['想开点，没什么大不了。', 'Cheer up, it is nothing.'],
    ],
    tell: [
      '该客户的顾问；身体不适报主管',
      'The guest’s agent; the supervisor if the guest is unwell',
    ],
  }),
  situation('spitting', {
    title: ['客户随地吐痰、乱弹烟灰', 'A guest spits or drops ash'],
    words: ['吐痰 烟头 烟灰 抽烟 吸烟', 'smoke ash butt spit smoking'],
    steps: [
      ['不指责，立即送上烟灰缸或纸巾', 'Do not blame; bring an ashtray or a tissue at once'],
      ['请到吸烟桌就座，代为引路', 'Invite the guest to a smoking table and lead the way'],
      ['客户走开后马上清理干净', 'Clean up as soon as the guest has moved on'],
      ['反复劝不听的，请主管出面', 'If it goes on, ask the supervisor to speak'],
    ],
    say: [
      [
        '给您拿个烟灰缸。吸烟桌那边更舒服，我带您过去，好吗？',
        'Let me bring you an ashtray. The smoking tables are more comfortable; may I show you?',
      ],
      ['这里有纸巾，您请用。', 'Here is a tissue, please.'],
    ],
    neverSay: [['这里不能吐痰，有没有素质？', 'No spitting! Have you no manners?']],
    tell: ['通知保洁；屡劝不止报主管', 'Cleaning; the supervisor if it goes on'],
  }),
  situation('tout', {
    title: ['中介、推销人员揽客', 'Touts and canvassers'],
    words: ['黑中介 发传单 拉客 推销', 'broker leaflet canvass sales'],
    steps: [
      [
        '礼貌上前，说明案场内外不接受推销揽客',
        'Explain politely that canvassing is not allowed in or around the hall',
      ],
      ['请其离开，目送到红线以外', 'Ask them to leave and see them beyond the boundary'],
      [
        '正在纠缠客户的，先把客户引入大厅',
        'If they are pressing a guest, first lead the guest inside',
      ],
      ['不争吵、不推搡，不听劝时叫保安', 'No quarrel, no pushing; call security if they stay'],
      ['登记时间、人数、所属公司', 'Register when, how many, and from which company'],
    ],
    say: [
      [
        '您好，这里是客户接待区域，不方便做推广，请您理解，我送您出去。',
        'Good day. This area is for our guests, and canvassing is not possible here. Thank you for understanding; let me see you out.',
      ],
    ],
    neverSay: [
      ['滚出去。', 'Get lost.'],
      ['（对客户）别信他们，都是骗子。', '(to a guest) Do not believe them, they are all crooks.'],
    ],
    tell: ['主管；车场岗、迎宾岗互相提醒', 'The supervisor; parking and greeter warn each other'],
    register: 'tout',
  }),
];
