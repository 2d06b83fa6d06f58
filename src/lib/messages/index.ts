export { phrase, plainText, type Phrase, type Role, type Spoken } from './phrase';
export { figureMessages, type FigureMessages } from './figure';
export { playerMessages } from './player';
export { detailsMessages, type MarkerText } from './details';
export { outputSizeMessages, type FloorText } from './output-size';
export { tableMessages } from './tables';
