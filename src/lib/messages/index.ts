export { phrase, plainText, type Phrase, type Role, type Spoken } from './phrase';
export { figureMessages, type FigureMessages } from './figure';
export { playerMessages } from './player';
