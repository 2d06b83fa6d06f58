import { commandForKey, type Command } from '$lib/timeline';
import type { Attachment } from 'svelte/attachments';
import { focusOwnsKey, isControl, keyOf } from '../player/key-owner';

/** What takes commands: a walk, or a stepper. */
type Commanded = { dispatch(command: Command): void };

/**
 * Makes an element answer the player's keys (arrows, Space, Home, End, Page Up and Down, J, K, L, …)
 * while the focus is inside it, but for those that the focused control uses itself. A press beside
 * the controls gives the element the focus: it wants `tabindex="-1"`.
 */
export function walkKeys(walk: Commanded): Attachment<HTMLElement> {
	return (element) => {
		const listening = new AbortController();
		const { signal } = listening;
		element.addEventListener(
			'keydown',
			(event) => {
				if (event.defaultPrevented || event.isComposing) return;
				if (focusOwnsKey(event.target, event.key, element)) return;
				const { shiftKey, ctrlKey, metaKey, altKey, repeat } = event;
				const action = commandForKey({ key: keyOf(event), shiftKey, ctrlKey, metaKey, altKey });
				if (action === null || typeof action === 'string') return;
				event.preventDefault();
				if (!(repeat && action.kind === 'toggle')) walk.dispatch(action);
			},
			{ signal }
		);
		element.addEventListener(
			'pointerdown',
			(event) => {
				if (!isControl(event.target, element)) element.focus({ preventScroll: true });
			},
			{ signal }
		);
		// A button that reaches the end is disabled under the learner's hand; the keys must go on working.
		const disabled = new MutationObserver(() => {
			const focused = document.activeElement;
			if (focused?.matches(':disabled') && element.contains(focused)) {
				element.focus({ preventScroll: true });
			}
		});
		disabled.observe(element, { subtree: true, attributeFilter: ['disabled'] });
		return () => {
			listening.abort();
			disabled.disconnect();
		};
	};
}
