import { isStop } from '$lib/lessons';
import type { Lesson, LessonBeat, LessonScene } from '$lib/schema';
import { htmlText, renderInline, renderMarkdown } from './markdown';
import type { RenderedBeat, RenderedLesson, RenderedScene } from './rendered-lesson';
import { sceneFacts, type SceneFacts } from './scene-facts';

type Images = Lesson['images'];

/**
 * A lesson with every text of it as HTML. Give it a lesson in which `checkLesson` finds nothing: of
 * another one, what can't be used of a text is left out or stays as it stands.
 *
 * @throws ConvolutionError when a figure's settings do not go together
 * @throws RangeError when a scene names a place that its timeline does not have
 */
export function renderLesson(lesson: Lesson): RenderedLesson {
	return { lesson, scenes: lesson.scenes.map((scene) => renderScene(scene, lesson.images)) };
}

function renderScene(scene: LessonScene, images: Images): RenderedScene {
	const facts = sceneFacts(scene);
	return {
		scene,
		prose: renderMarkdown(scene.prose, facts.lookup, images).html,
		path: scene.path.map((beat) => renderBeat(beat, facts, images)),
		change: scene.change && {
			html: renderMarkdown(scene.change.text, facts.lookup, images).html,
			settings: scene.change.settings
		}
	};
}

function renderBeat(beat: LessonBeat, facts: SceneFacts, images: Images): RenderedBeat {
	const inline = (text: string) => renderInline(text, facts.lookup, images).html;
	if (isStop(beat)) {
		const index = facts.places.indexOf(beat.stop);
		if (index === null) throw new RangeError(`no step ${JSON.stringify(beat.stop)}`);
		const { html } = renderMarkdown(beat.caption, facts.lookup, images);
		return { kind: 'stop', index, html, text: htmlText(html) };
	}
	const options = beat.ask === 'choice' ? beat.options : [];
	return {
		kind: 'question',
		question: beat,
		prompt: beat.prompt === null ? null : inline(beat.prompt),
		options: options.map(({ text, feedback, correct }) => ({
			html: inline(text),
			feedback: inline(feedback),
			correct
		}))
	};
}
