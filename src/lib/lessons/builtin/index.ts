import type { LessonSource } from '$lib/schema';
import { aPictureIsNumbers } from './a-picture-is-numbers';
import { oneWindow } from './one-window';
import { padding } from './padding';
import { sliding } from './sliding';
import { stride } from './stride';
import { whyFlip } from './why-flip';
import { blurAndSharpen } from './blur-and-sharpen';
import { edgesInAPhoto } from './edges-in-a-photo';
import { theWholeFunction } from './the-whole-function';
import { theBugLab } from './the-bug-lab';
import { twoLayers } from './two-layers';
import { whatLibrariesCallIt } from './what-libraries-call-it';

/** A lesson that ships with the site. */
export type BuiltinLesson = {
	/** Its place under /learn. */
	readonly slug: string;
	/** first-hour: one builds on the other. any-order: each stands for itself. */
	readonly group: 'first-hour' | 'any-order';
	readonly source: LessonSource;
};

/** The lessons that ship, in the order of the list. */
export const builtinLessons: readonly BuiltinLesson[] = [
	{ slug: 'a-picture-is-numbers', group: 'first-hour', source: aPictureIsNumbers },
	{ slug: 'one-window', group: 'first-hour', source: oneWindow },
	{ slug: 'sliding', group: 'first-hour', source: sliding },
	{ slug: 'padding', group: 'first-hour', source: padding },
	{ slug: 'why-flip', group: 'first-hour', source: whyFlip },
	{ slug: 'stride', group: 'first-hour', source: stride },
	{ slug: 'blur-and-sharpen', group: 'any-order', source: blurAndSharpen },
	{ slug: 'edges-in-a-photo', group: 'any-order', source: edgesInAPhoto },
	{ slug: 'the-whole-function', group: 'any-order', source: theWholeFunction },
	{ slug: 'the-bug-lab', group: 'any-order', source: theBugLab },
	{ slug: 'two-layers', group: 'any-order', source: twoLayers },
	{ slug: 'what-libraries-call-it', group: 'any-order', source: whatLibrariesCallIt }
];
