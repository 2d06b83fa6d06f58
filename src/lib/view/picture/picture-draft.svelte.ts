import type { Matrix } from '$lib/core';
import { pictureErrorSentence, pictureMessages } from '$lib/messages';
import { PictureError, savePicture } from '$lib/picture';
import {
	defaultCells,
	sampleNames,
	type Crop,
	type InputChoice,
	type PictureChoice,
	type PictureSource,
	type SampleName
} from '$lib/schema';
import { fitCrop, type PictureSize } from './crop';
import { openOffThread } from './open-off-thread';
import type { OpenedPicture } from './opened-picture';
import type { PictureShelf } from './picture-shelf';
import { reducePicture } from './read-picture';

type Subject = {
	readonly picture: OpenedPicture;
	readonly from:
		| { readonly kind: 'sample'; readonly name: SampleName }
		| { readonly kind: 'file'; readonly file: Blob }
		| { readonly kind: 'own'; readonly hash: string | null };
};

const messages = pictureMessages.dialog;

/** Reducing more pixels than this at every move would make a drag stutter. */
const mostPixelsAtOnce = 6_000_000;
/** How long a large crop has to rest before it is reduced, in milliseconds. */
const restTime = 100;

/** The picture that is being looked at in the dialog: nothing of it is in force until it is taken. */
export class PictureDraft {
	readonly #shelf: PictureShelf;
	#opening: AbortController | null = null;
	#subject = $state.raw<Subject | null>(null);
	#busy = $state.raw<string | null>(null);
	#problem = $state.raw<string | null>(null);
	#crop = $state.raw<Crop>({ row: 0, col: 0, rows: 1, cols: 1 });
	/** The crop that `grid` shows; a large one follows when it rests. */
	#reduced = $state.raw<Crop>(this.#crop);
	#resting: ReturnType<typeof setTimeout> | undefined;
	cells = $state(defaultCells);

	constructor(shelf: PictureShelf) {
		this.#shelf = shelf;
	}

	readonly picture: OpenedPicture | null = $derived(this.#subject?.picture ?? null);
	readonly size: PictureSize = $derived({
		rows: this.picture?.gray.rows ?? 1,
		cols: this.picture?.gray.cols ?? 1
	});
	readonly grid: Matrix | null = $derived(
		this.picture && reducePicture(this.picture.gray, this.#reduced, this.cells)
	);
	readonly sample: SampleName | null = $derived(
		this.#subject?.from.kind === 'sample' ? this.#subject.from.name : null
	);

	/** What is being opened, as a sentence; null when nothing is. */
	get busy(): string | null {
		return this.#busy;
	}

	/** Why the last picture was refused, as a sentence. */
	get problem(): string | null {
		return this.#problem;
	}

	get crop(): Crop {
		return this.#crop;
	}

	set crop(crop: Crop) {
		this.#crop = fitCrop(crop, this.size);
		clearTimeout(this.#resting);
		if (this.#crop.rows * this.#crop.cols <= mostPixelsAtOnce) this.#settle();
		else this.#resting = setTimeout(() => this.#settle(), restTime);
	}

	#settle(): void {
		clearTimeout(this.#resting);
		this.#reduced = this.#crop;
	}

	/** Takes up the picture that is in force, or the first sample where there is none. */
	async begin(input: InputChoice): Promise<void> {
		if (input.source !== 'picture') return this.openSample(sampleNames[0]);
		const from = input.picture;
		await this.#open('', from, (signal) => this.#shelf.fullSize(input, signal));
		if (this.#subject?.from !== from) return;
		this.crop = input.crop;
		this.#settle();
		this.cells = input.cells;
	}

	async openSample(name: SampleName): Promise<void> {
		if (this.sample === name) {
			// It lies here already, with its frame.
			this.#opening?.abort();
			this.#opening = this.#busy = this.#problem = null;
			return;
		}
		const input = sampleChoice(name);
		await this.#open(messages.names[name], { kind: 'sample', name }, (signal) =>
			this.#shelf.look(input, signal)
		);
	}

	async openFile(file: File): Promise<void> {
		await this.#open(file.name, { kind: 'file', file }, (signal) => openOffThread(file, signal));
	}

	/** The input that the draft makes, and its grid; the picture itself goes to the shelf. */
	async take(): Promise<{ input: PictureChoice; grid: Matrix } | null> {
		this.#settle();
		const { picture, grid } = this;
		const subject = this.#subject;
		if (subject === null || picture === null || grid === null) return null;
		const [crop, cells] = [this.#crop, this.cells];
		const source = await sourceOf(subject);
		const values = { rows: grid.rows, cols: grid.cols, values: Array.from(grid.data) };
		const input: PictureChoice = {
			source: 'picture',
			picture: source,
			crop,
			cells,
			// A sample is worked out again wherever the link is opened; an own picture cannot be.
			grid: source.kind === 'own' ? values : null
		};
		this.#shelf.keep(input, picture);
		return { input, grid };
	}

	/** Stops whatever is being opened. */
	close(): void {
		this.#opening?.abort();
		clearTimeout(this.#resting);
	}

	/** The newest wins; a refused picture leaves the one before it in place. */
	async #open(
		name: string,
		from: Subject['from'],
		read: (signal: AbortSignal) => Promise<OpenedPicture | null>
	): Promise<void> {
		this.#opening?.abort();
		const opening = new AbortController();
		this.#opening = opening;
		this.#busy = messages.opening(name);
		this.#problem = null;
		try {
			const picture = await read(opening.signal);
			if (opening.signal.aborted || picture === null) return;
			this.#subject = { picture, from };
			this.crop = { row: 0, col: 0, ...this.size };
			this.#settle();
		} catch (problem) {
			if (!opening.signal.aborted) this.#problem = sentenceFor(problem, from);
		} finally {
			if (this.#opening === opening) this.#busy = null;
		}
	}
}

function sentenceFor(problem: unknown, from: Subject['from']): string {
	if (problem instanceof PictureError) return pictureErrorSentence(problem.problem);
	return from.kind === 'sample' ? messages.sampleMissing : messages.notOpened;
}

async function sourceOf({ from }: Subject): Promise<PictureSource> {
	if (from.kind !== 'file') return from;
	return { kind: 'own', hash: await savePicture(from.file) };
}

function sampleChoice(name: SampleName): PictureChoice {
	return {
		source: 'picture',
		picture: { kind: 'sample', name },
		crop: { row: 0, col: 0, rows: 1, cols: 1 },
		cells: defaultCells,
		grid: null
	};
}
