import type { Component } from 'svelte';
import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '$lib/view/theme.css';
import type { Matrix } from '$lib/core';
import { defaultState, type State } from '$lib/schema';
import { Player } from '$lib/timeline';
import { Appearance, setAppearance, setStepper, Stepper } from '$lib/view';
import { PictureHost, PictureShelf, WholePictureHost } from '$lib/view/picture';

export type Shown = {
	readonly stepper: Stepper;
	readonly shelf: PictureShelf;
	/** Opens the dialog as a button of the page does. */
	readonly open: () => void;
};

/** Everything about pictures that a page has, with a stepper of its own. */
export async function showPictures(
	patch: Partial<State> = {},
	grid: Matrix | null = null,
	base = '/'
): Promise<Shown> {
	const stepper = new Stepper({ state: { ...defaultState, ...patch }, grid, player: Player });
	const shelf = new PictureShelf(base);
	let host: { open: () => void } | null = null;
	const Page: Component = (internals) => {
		setStepper(stepper);
		setAppearance(new Appearance());
		host = PictureHost(internals, { shelf }) as { open: () => void };
		return WholePictureHost(internals, { shelf });
	};
	await render(Page);
	// Drops and pastes are taken once their part has loaded.
	await expect.poll(() => document.querySelector('[popover="manual"]')).not.toBeNull();
	return { stepper, shelf, open: () => host?.open() };
}

export const dialog = page.getByRole('dialog', { name: 'Use a picture' });
export const cells = dialog.getByRole('slider', { name: 'Cells on the longer side' });
export const frame = dialog.getByRole('button', { name: 'Frame around the part to use' });
export const apply = dialog.getByRole('button', { name: 'Step through it' });

/** Moves the slider as a drag does. */
export function setCells(count: number): void {
	const slider = cells.element() as HTMLInputElement;
	slider.value = String(count);
	slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

export function transferOf(...files: File[]): DataTransfer {
	const transfer = new DataTransfer();
	for (const file of files) transfer.items.add(file);
	return transfer;
}

/** Drops files on the page. */
export function drop(...files: File[]): void {
	const dataTransfer = transferOf(...files);
	document.body.dispatchEvent(
		new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
	);
}

/** Pastes files while `target` has the focus. */
export function paste(target: Element, ...files: File[]): ClipboardEvent {
	const clipboardData = transferOf(...files);
	const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
	target.dispatchEvent(event);
	return event;
}

/** A PNG of one gray, as large as it says. */
export async function plainPng(width: number, height: number, name = 'plain.png'): Promise<File> {
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no 2d context');
	context.fillStyle = 'rgb(90 90 90)';
	context.fillRect(0, 0, width, height);
	return new File([await canvas.convertToBlob({ type: 'image/png' })], name, { type: 'image/png' });
}
