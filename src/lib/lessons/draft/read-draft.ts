import {
	parseLesson,
	shapeProblem,
	type Lesson,
	type LessonBeat,
	type LessonFigure,
	type LessonProblem,
	type LessonScene
} from '$lib/schema';
import { isStop } from '../resolve-scene';
import { draftOfLesson, type Draft } from './draft';

/**
 * The draft in a lesson file's value, as JSON gives it. A lesson that is not finished can be read: texts
 * may be empty or too long, and scenes may be missing. Everything else has to be as in any lesson.
 * Total: any value that JSON can hold gives a draft or at least one problem.
 */
export function fromLesson(
	value: unknown
): { readonly draft: Draft } | { readonly problems: readonly LessonProblem[] } {
	// Before anything walks through it.
	const shape = shapeProblem(value);
	if (shape !== null) return { problems: [shape] };
	const aside = new TextsAside();
	const parsed = parseLesson(aside.take(value));
	if ('problems' in parsed) return parsed;
	return { draft: draftOfLesson(aside.giveBack(parsed.lesson)) };
}

type Texts = Record<string, unknown>;

/** A text that every limit lets pass. */
const standIn = '–';

/** A scene that stands in for the missing ones. */
const standInScene = {
	title: standIn,
	prose: standIn,
	figures: [
		{ input: { source: 'example', name: 'grid-a' }, kernel: { source: 'named', name: 'identity' } }
	]
};

/** Puts a lesson's texts aside, so that the rest can be checked as in any lesson, and gives them back. */
class TextsAside {
	readonly #texts = new Map<string, string>();
	#hasScenes = true;

	/** A copy of a lesson file's value with a stand-in for each of its texts. */
	take(value: unknown): unknown {
		if (!isObject(value)) return value;
		const lesson = this.#without(value, '', ['title', 'aim', 'task']);
		const { scenes } = lesson;
		this.#hasScenes = !(Array.isArray(scenes) && scenes.length === 0) && scenes !== undefined;
		if (!this.#hasScenes) lesson.scenes = [standInScene];
		else if (Array.isArray(scenes)) {
			lesson.scenes = scenes.map((scene, i) => this.#takeScene(scene, `${i}`));
		}
		return lesson;
	}

	#takeScene(value: unknown, place: string): unknown {
		if (!isObject(value)) return value;
		const scene = this.#without(value, place, ['title', 'prose']);
		const { change, path, figures } = scene;
		if (isObject(change)) scene.change = this.#without(change, `${place}.change`, ['text']);
		if (Array.isArray(path)) {
			scene.path = path.map((beat, i) => this.#takeBeat(beat, `${place}.${i}`));
		}
		if (Array.isArray(figures)) {
			scene.figures = figures.map((figure, i) =>
				isObject(figure) ? this.#without(figure, `${place}.figure.${i}`, ['title']) : figure
			);
		}
		return scene;
	}

	#takeBeat(value: unknown, place: string): unknown {
		if (!isObject(value)) return value;
		const beat = this.#without(value, place, ['caption', 'prompt']);
		if (Array.isArray(beat.options)) {
			beat.options = beat.options.map((option, i) =>
				isObject(option) ? this.#without(option, `${place}.${i}`, ['text', 'feedback']) : option
			);
		}
		return beat;
	}

	#without(given: Texts, place: string, names: readonly string[]): Texts {
		const copy = { ...given };
		for (const name of names) {
			const text = textOf(copy[name], name);
			if (text === null) continue;
			this.#texts.set(`${place}/${name}`, text);
			copy[name] = standIn;
		}
		return copy;
	}

	/** The lesson with its own texts. */
	giveBack(lesson: Lesson): Lesson {
		const text = (name: string) => this.#texts.get(`/${name}`) ?? '';
		const scenes = this.#hasScenes ? lesson.scenes : [];
		return {
			...lesson,
			title: text('title'),
			aim: text('aim'),
			task: text('task'),
			scenes: scenes.map((scene, i) => this.#giveScene(scene, `${i}`))
		};
	}

	#giveScene(scene: LessonScene, place: string): LessonScene {
		const { change } = scene;
		const base = {
			title: this.#texts.get(`${place}/title`) ?? '',
			prose: this.#texts.get(`${place}/prose`) ?? '',
			path: scene.path.map((beat, i) => this.#giveBeat(beat, `${place}.${i}`)),
			change: change && { ...change, text: this.#texts.get(`${place}.change/text`) ?? '' }
		};
		if (scene.kind !== 'convolutions') return { ...scene, ...base };
		const figures = scene.figures.map((figure, i): LessonFigure => {
			const title = this.#texts.get(`${place}.figure.${i}/title`) ?? null;
			return { ...figure, title };
		});
		return { ...scene, ...base, figures };
	}

	#giveBeat(beat: LessonBeat, place: string): LessonBeat {
		if (isStop(beat)) return { ...beat, caption: this.#texts.get(`${place}/caption`) ?? '' };
		const prompt = this.#texts.get(`${place}/prompt`) ?? null;
		if (beat.ask !== 'choice') return { ...beat, prompt };
		const options = beat.options.map((option, i) => ({
			...option,
			text: this.#texts.get(`${place}.${i}/text`) ?? '',
			feedback: this.#texts.get(`${place}.${i}/feedback`) ?? ''
		}));
		return { ...beat, prompt: prompt ?? '', options };
	}
}

function isObject(value: unknown): value is Texts {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text, or the paragraphs of one that may be written so; null for what is neither. */
function textOf(value: unknown, name: string): string | null {
	if (typeof value === 'string') return value;
	const inParagraphs = name === 'prose' || name === 'caption' || name === 'text';
	const isList = inParagraphs && Array.isArray(value) && value.length > 0;
	return isList && value.every((part) => typeof part === 'string') ? value.join('\n\n') : null;
}
