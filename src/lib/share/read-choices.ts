import {
	cropFitsSample,
	defaultCells,
	defaultState,
	exampleNames,
	kernelNames,
	limits,
	sampleNames,
	wholeSample,
	type Crop,
	type InputChoice,
	type KernelChoice,
	type PictureChoice,
	type PictureGrid,
	type PictureSource
} from '$lib/schema';
import { refuse, type Reading } from './note';
import type { NoteTaker } from './note-taker';
import { readCrop, readDivisor, readGrid, readName, readNumbers, readWhole } from './read-parts';

/** Names are words; numbers, packed or readable, never start with a letter. */
const isWord = (text: string) => /^[a-z_]/i.test(text);

/** A sample's name, `own`, or `own:` and the hash of a picture that this browser may have kept. */
function readPicture(text: string): Reading<PictureSource> {
	if (text === 'own') return { value: { kind: 'own', hash: null } };
	if (text.startsWith('own:')) {
		const hash = text.slice('own:'.length);
		const usable = /^[\w-]+$/.test(hash) && hash.length <= limits.hashLength;
		// The hash only finds the picture at full size again; the grid does without.
		return { value: { kind: 'own', hash: usable ? hash : null } };
	}
	const reading = readName(text, sampleNames);
	return 'value' in reading ? { value: { kind: 'sample', name: reading.value } } : reading;
}

function readSampleCrop(name: (typeof sampleNames)[number], text: string): Reading<Crop> {
	const reading = readCrop(text);
	if ('reason' in reading || cropFitsSample(name, reading.value)) return reading;
	return refuse('outside-picture');
}

function pictureChoice(taker: NoteTaker): PictureChoice | null {
	const picture = taker.read<PictureSource | null>('picture', null, readPicture);
	if (picture === null) return null;
	const cells = taker.read('cells', defaultCells, (text) =>
		readWhole(text, limits.fewestCells, limits.mostCells)
	);
	const grid = taker.read<PictureGrid | null>('grid', null, readGrid);
	if (picture.kind === 'sample') {
		const whole = wholeSample(picture.name);
		const crop = taker.read('crop', whole, (text) => readSampleCrop(picture.name, text));
		return { source: 'picture', picture, crop, cells, grid };
	}
	if (grid === null) {
		// A grid that is there but broken has its note already.
		if (!taker.has('grid')) taker.note('picture', refuse('missing-grid'));
		return null;
	}
	const gridAsCrop = { row: 0, col: 0, rows: grid.rows, cols: grid.cols };
	const crop = taker.read('crop', gridAsCrop, readCrop);
	return { source: 'picture', picture, crop, cells, grid };
}

function readInput(text: string): Reading<InputChoice> {
	if (isWord(text)) {
		const reading = readName(text, exampleNames);
		return 'value' in reading ? { value: { source: 'example', name: reading.value } } : reading;
	}
	const reading = readNumbers(text, limits.inputSide);
	return 'value' in reading ? { value: { source: 'numbers', values: reading.value } } : reading;
}

/** The input: a picture where the link names one that can be used, else `input`, else the default. */
export function inputChoice(taker: NoteTaker): InputChoice {
	if (!taker.has('picture')) {
		taker.unused(['crop', 'cells', 'grid'], 'picture');
		return taker.read('input', defaultState.input, readInput);
	}
	const picture = pictureChoice(taker);
	if (picture === null) return taker.read('input', defaultState.input, readInput);
	if (taker.has('input')) taker.note('input', refuse('unused', { needs: 'input' }));
	return picture;
}

function readKernel(text: string): Reading<KernelChoice> {
	if (isWord(text)) {
		const reading = readName(text, kernelNames);
		return 'value' in reading ? { value: { source: 'named', name: reading.value } } : reading;
	}
	const reading = readNumbers(text, limits.kernelSide);
	return 'value' in reading
		? { value: { source: 'own', values: reading.value, divisor: 1 } }
		: reading;
}

/** The kernel: a name, or numbers with their divisor. */
export function kernelChoice(taker: NoteTaker): KernelChoice {
	const kernel = taker.read('kernel', defaultState.kernel, readKernel);
	if (kernel.source === 'own') return { ...kernel, divisor: taker.read('divisor', 1, readDivisor) };
	// A kernel of numbers that could not be read has its note; its divisor needs no other.
	const text = taker.text('kernel');
	if (text === undefined || isWord(text)) taker.unused(['divisor'], 'kernel');
	return kernel;
}
