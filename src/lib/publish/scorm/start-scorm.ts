import { publishMessages } from '$lib/messages';
import { systemClock, type Clock } from '$lib/timeline';
import { findScormApi } from './scorm-api';
import { ScormConnection, type ScormPlayer } from './scorm-connection';

/**
 * Connects a player with the learning platform around its page, from now until the page goes. What
 * there is to say of that stands in a line under the player.
 */
export function startScorm(element: ScormPlayer & HTMLElement, clock: Clock = systemClock): void {
	const { ownerDocument } = element;
	const page = ownerDocument.defaultView;
	if (page === null) return;

	const line = ownerDocument.createElement('p');
	line.className = 'report';
	line.role = 'status';
	element.after(line);
	const say = (sentence: string) => {
		line.textContent = sentence;
	};

	const api = findScormApi(page);
	if (api === null) return say(publishMessages.scorm.missing);
	const connection = new ScormConnection(element, api, { clock, say });
	page.addEventListener('pagehide', () => connection.finish());
	// A phone may close a page that is out of sight without another word.
	ownerDocument.addEventListener('visibilitychange', () => {
		if (ownerDocument.visibilityState === 'hidden') connection.report();
	});
}
