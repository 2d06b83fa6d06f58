import LinkNotes from '$lib/view/share/LinkNotes.svelte';
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';

test('Each note is a sentence in a status that can be dismissed.', async () => {
	const ondismiss = vi.fn();
	const notes = [
		{ part: 'stride', code: 'not-a-number', details: { given: 'two' } },
		{ part: 'picture', code: 'not-loaded', details: {} }
	];
	await render(LinkNotes, { notes, ondismiss });
	const status = page.getByRole('status');
	await expect
		.element(status.getByRole('listitem').first())
		.toHaveTextContent(
			'The stride in this link can’t be used: “two” is not a number. The usual one is used instead.'
		);
	await expect
		.element(status.getByRole('listitem').last())
		.toHaveTextContent('The picture of this link could not be loaded');
	await status.getByRole('button', { name: 'Dismiss' }).click();
	expect(ondismiss).toHaveBeenCalledOnce();
});

test('Without notes the status is there and says nothing.', async () => {
	await render(LinkNotes, { notes: [], ondismiss: vi.fn() });
	const status = page.getByRole('status');
	await expect.element(status).toBeInTheDocument();
	await expect.element(status).toBeEmptyDOMElement();
});
