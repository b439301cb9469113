import { questionsOn } from '../question';

/** The service standards of those who stand outside: parking and greeter. */
export const outsideQuestions = [
  ...questionsOn(
    'parking',
    [
      'gloves',
      ['车场岗指挥车辆，戴什么手套？', 'Which gloves are worn when guiding cars?'],
      ['白手套', 'White ones'],
      ['黑手套', 'Black ones'],
      ['不戴手套', 'None'],
    ],
    [
      'one-way',
      ['停放的车辆，朝向有什么要求？', 'Which way do parked cars face?'],
      ['全部朝同一方向', 'All the same way'],
      ['两排相对，车头朝内', 'Two rows, face to face'],
      ['随客户，方便就好', 'As each driver likes'],
    ],
    [
      'salute',
      ['车停稳后，正确的顺序是？', 'The car has stopped. In which order?'],
      ['敬礼、开车门、问候', 'Salute, open the door, welcome'],
      ['开车门、问候、敬礼', 'Open the door, welcome, salute'],
      ['问候、记车牌、开车门', 'Welcome, note the plate, open the door'],
    ],
    [
      'valuables',
      ['客户下车时，要提醒什么？', 'Of what is a guest reminded on getting out?'],
      ['锁好车，带好贵重物品', 'To lock the car and take valuables'],
      ['关好天窗，折好后视镜', 'To close the roof and fold the mirrors'],
      ['记住车位，收好停车票', 'To note the space and keep the ticket'],
    ],
    [
      'damage',
      ['发现客户车身有划痕，应当？', 'You see a scratch on a guest’s car. What do you do?'],
      ['当场请客户看，请客户签名', 'Show it at once and have the guest sign'],
      ['拍照存档，离场时再告知', 'Photograph it and mention it on leaving'],
      ['当场告知，口头确认就可以', 'Mention it at once; a word is enough'],
    ],
    [
      'windows',
      ['停好的车，除了车身还要查看？', 'Besides the bodywork, what is checked on a parked car?'],
      ['车窗是否关好', 'Whether the windows are shut'],
      ['轮胎是否缺气', 'Whether the tyres are flat'],
      ['年检是否到期', 'Whether its inspection is due'],
    ],
    [
      'umbrella-car',
      ['下雨或烈日，客户下车时应当？', 'Rain or hot sun: what do you do as a guest gets out?'],
      ['到车门边为客户撑伞', 'Hold an umbrella over the guest'],
      ['到门廊下给客户递伞', 'Hand out an umbrella at the porch'],
      ['指给客户取伞的地方', 'Point to where umbrellas are kept'],
    ],
    [
      'tout-parking',
      ['车场有推销人员拉客，应当？', 'A tout bothers arriving guests. What do you do?'],
      ['礼貌劝离，并通知主管', 'Turn them away politely, tell the supervisor'],
      ['当面制止，并收走传单', 'Stop them and take their leaflets away'],
      ['不作理会，先顾好停车', 'Take no notice and see to the cars'],
    ],
  ),
  ...questionsOn(
    'greeter',
    [
      'distance',
      ['迎宾岗敬礼送客，离客户约多远？', 'At what distance does the greeter salute farewell?'],
      ['1.5 米', '1.5 metres'],
      ['3 米', '3 metres'],
      ['0.5 米', '0.5 metres'],
    ],
    [
      'eyes',
      ['送客时，目光随客户转到约多少度？', 'How far do the greeter’s eyes follow a leaving guest?'],
      ['45 度', 'To 45 degrees'],
      ['90 度', 'To 90 degrees'],
      ['15 度', 'To 15 degrees'],
    ],
    [
      'greeter-tout',
      ['推销人员要进大厅，迎宾岗应当？', 'A canvasser wants to enter. What does the greeter do?'],
      ['礼貌问明来意，婉言谢绝', 'Asks politely what it is about and declines'],
      ['站到门口，不让他们进来', 'Stands in the doorway and lets nobody in'],
      ['先请进门，到接待台说明', 'Lets them in to explain at the reception'],
    ],
    [
      'greeter-words',
      ['送客时，哪句话最合适？', 'Which is the right farewell?'],
      ['“请慢走，欢迎您再来”', '“Take care, and do come again”'],
      ['“请慢走，定了告诉我”', '“Take care, tell me once you decide”'],
      ['“您走好，我先去忙了”', '“Goodbye then, I have to get on”'],
    ],
  ),
];
