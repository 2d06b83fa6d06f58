import { describe, makeScene, still, type ThemeName } from '$lib/figure';
import { figureMessages, lessonPageMessages as messages, plainText } from '$lib/messages';
import { renderLesson, type RenderedBeat, type RenderedScene } from '$lib/prose';
import { convolutionOf, type Lesson, type State, type Theme } from '$lib/schema';
import { Timeline } from '$lib/timeline';
import { markupText } from './inline-text';
import type { Published } from './published';

/** Cells of input and output that are still drawn where nothing runs: about 150 kB of picture. */
const MOST_CELLS = 2 * 64 * 64;

/**
 * What stands in the page where script is off: the state's step as a picture with its sentence, or
 * the lesson's text.
 *
 * @throws ConvolutionError when the settings of a state or a figure do not go together
 * @throws MissingGridError when a state's picture comes without its cells
 * @throws RangeError when a lesson names a place that its timeline does not have
 */
export function fallbackHtml(content: Published): string {
	return content.kind === 'state'
		? stateFallback(content.state, content.options.theme)
		: lessonFallback(content.lesson);
}

function stateFallback(state: State, theme: Theme): string {
	const convolution = convolutionOf(state);
	const trace = new Timeline(convolution);
	const index = Math.min(state.step, trace.length - 1);
	const kind = state.input.source === 'picture' ? 'picture' : 'numbers';
	const scene = makeScene(convolution, kind);
	const sentence = markupText(plainText(describe(scene, trace.at(index), figureMessages)));
	const { input, outputCount } = convolution;
	if (input.rows * input.cols + outputCount > MOST_CELLS) return `<p>${sentence}</p>`;

	const address = (name: ThemeName) => {
		const { rulers } = state;
		const svg = still({ scene, trace, index, theme: name, messages: figureMessages, rulers });
		return `data:image/svg+xml,${encodeURIComponent(svg)}`;
	};
	const dark =
		theme === 'auto'
			? `<source media="(prefers-color-scheme: dark)" srcset="${markupText(address('dark'))}">`
			: '';
	const light = markupText(address(theme === 'auto' ? 'light' : theme));
	return `<picture>${dark}<img src="${light}" alt="${sentence}"></picture>`;
}

function lessonFallback(lesson: Lesson): string {
	const { scenes } = renderLesson(lesson);
	return [
		'<article>',
		`<h1 dir="auto">${markupText(lesson.title)}</h1>`,
		`<p class="aim">${markupText(lesson.aim)}</p>`,
		`<p class="task"><strong>${markupText(messages.task)}.</strong> ${markupText(lesson.task)}</p>`,
		...scenes.map(sceneText),
		'</article>'
	].join('\n');
}

function sceneText({ scene, prose, path, change }: RenderedScene): string {
	return [
		`<h2 dir="auto">${markupText(scene.title)}</h2>`,
		prose,
		...path.map(beatText),
		change === null ? '' : `<h3>${markupText(messages.change)}</h3>\n${change.html}`
	].join('\n');
}

/** A question that is worked out from the figure needs the figure; a teacher's own words do not. */
function beatText(beat: RenderedBeat): string {
	if (beat.kind === 'stop') return `<blockquote>${beat.html}</blockquote>`;
	if (beat.prompt === null) return '';
	const options = beat.options.map(({ html }) => `<li>${html}</li>`).join('');
	const list = options === '' ? '' : `<ul>${options}</ul>`;
	return `<p><strong>${markupText(messages.handoutQuestion)}.</strong> ${beat.prompt}</p>${list}`;
}
