import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { namedKernel, type Matrix } from '$lib/core';
import { wholeSample, type PictureChoice, type State } from '$lib/schema';
import { PictureShelf } from '$lib/view/picture';
import golden from '../../fixtures/pictures/photo-golden.json';
import { apply, dialog, drop, plainPng, showPictures } from './picture-host';

const raccoon: PictureChoice = {
	source: 'picture',
	picture: { kind: 'sample', name: 'raccoon' },
	crop: wholeSample('raccoon'),
	cells: 24,
	grid: null
};
const edge: Partial<State> = {
	input: raccoon,
	kernel: { source: 'named', name: 'edge' },
	padding: 1,
	stride: { rows: 1, cols: 1 }
};
const minus = (value: number) => String(value).replace('-', '−');
const range = ({ min, max }: { min: number; max: number }) =>
	`The output runs from ${minus(min)} to ${minus(max)}.`;

let grid: Matrix | null;
beforeEach(async () => {
	grid = await new PictureShelf('/').gridFor({ input: raccoon });
});

/** Presses a button in the very moment it appears, however soon it may go. */
async function pressWhenThere(name: string): Promise<void> {
	const find = () =>
		[...document.querySelectorAll('button')].find((button) => button.textContent?.trim() === name);
	await new Promise<void>((resolve) => {
		const look = () => {
			const button = find();
			if (!button) return;
			watching.disconnect();
			button.click();
			resolve();
		};
		const watching = new MutationObserver(look);
		watching.observe(document.body, { childList: true, subtree: true });
		look();
	});
}

describe('the whole picture', () => {
	test('is convolved at full size as by SciPy', async () => {
		await showPictures(edge, grid);
		await expect.element(page.getByText(range(golden.whole.edge))).toBeVisible();
		await expect
			.element(page.getByRole('application', { name: 'The whole output, 360×480' }))
			.toBeVisible();
	});

	test('follows the kernel and the settings', async () => {
		const { stepper } = await showPictures(edge, grid);
		await expect.element(page.getByText(range(golden.whole.edge))).toBeVisible();
		stepper.change({
			kernel: {
				source: 'own',
				values: [
					[1, 2, 3],
					[4, 5, 6],
					[7, 8, 10]
				],
				divisor: 1
			}
		});
		await expect.element(page.getByText(range(golden.whole.asymmetric))).toBeVisible();
		stepper.change({ stride: { rows: 7, cols: 9 } });
		// floor((360 + 2 − 3) / 7) + 1 by floor((480 + 2 − 3) / 9) + 1
		await expect
			.element(page.getByRole('application', { name: 'The whole output, 52×54' }))
			.toBeVisible();
	});

	test('is not there where the input is no picture', async () => {
		const { stepper } = await showPictures(edge, grid);
		const title = page.getByRole('heading', { name: 'The whole picture' });
		await expect.element(title).toBeVisible();
		stepper.change({ input: { source: 'example', name: 'grid-a' } });
		await expect.element(title).not.toBeInTheDocument();
	});

	test('says so where only the reduced grid is known', async () => {
		const values = Array.from({ length: 64 }, (_, i) => i);
		await showPictures({
			input: {
				...raccoon,
				picture: { kind: 'own', hash: null },
				cells: 8,
				grid: { rows: 8, cols: 8, values }
			}
		});
		await expect.element(page.getByText(/^The whole picture is not in this browser/)).toBeVisible();
	});

	test('reads single pixels by keys', async () => {
		await showPictures(edge, grid);
		const output = page.getByRole('application', { name: 'The whole output' });
		await expect.element(output).toBeVisible();
		(output.element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowUp}');
		await expect
			.element(
				page.getByText(/^Input row 179, column 240: gray \d+; output row 179, column 240: −?\d+$/)
			)
			.toBeVisible();
	});

	test('shows single pixels and the whole again', async () => {
		await showPictures(edge, grid);
		await page.getByRole('button', { name: 'Pixel by pixel' }).click();
		const input = page.getByRole('application', { name: 'The whole gray picture' }).element();
		await expect.poll(() => input.scrollHeight).toBe(4 * 360);
		await page.getByRole('button', { name: 'Show the whole' }).click();
		await expect.poll(() => input.scrollHeight).toBe(input.clientHeight);
	});
});

describe('the ways to show the output', () => {
	test.each([
		['Absolute value', 'absolute', /The sign is dropped/],
		['Clamped to 0–255', 'clamped', /Negative numbers become 0/],
		['Min–max stretched', 'stretched', /what imshow does/],
		['Mid-gray offset', 'mid-gray', /zero is mid-gray/],
		['Wrapped to 8 bits', 'wrapped', /Modulo 256, as a careless cast does/]
	])('%s is part of the state and says what it means', async (name, display, meaning) => {
		const { stepper } = await showPictures(edge, grid);
		await expect.element(page.getByText(/Zero is the middle colour/)).toBeVisible();
		await page.getByRole('radio', { name }).click();
		await expect.element(page.getByText(meaning)).toBeVisible();
		expect(stepper.settings.display).toBe(display);
	});

	test('do not compute the output again', async () => {
		const { stepper } = await showPictures(edge, grid);
		await expect.element(page.getByText(range(golden.whole.edge))).toBeVisible();
		const bars: Node[] = [];
		const watching = new MutationObserver((changes) => {
			for (const { addedNodes } of changes) bars.push(...addedNodes);
		});
		watching.observe(document.body, { childList: true, subtree: true });
		stepper.change({ display: 'wrapped' });
		await expect.element(page.getByText(/Modulo 256/)).toBeVisible();
		watching.disconnect();
		expect(
			bars.filter((node) => node instanceof Element && node.querySelector('progress'))
		).toEqual([]);
	});
});

test('a computation can be cancelled and taken up again', async () => {
	const own = Array.from({ length: 15 }, () => Array<number>(15).fill(1));
	const { stepper } = await showPictures({
		kernel: { source: 'own', values: own, divisor: 1 },
		padding: 7,
		stride: { rows: 1, cols: 1 }
	});
	drop(await plainPng(3000, 2000));
	await expect.element(dialog.getByText('3000 wide, 2000 high, in pixels')).toBeVisible();
	const pressed = pressWhenThere('Cancel computing');
	await apply.click();
	await pressed;
	await expect.element(page.getByText(/^Cancelled at \d+ %\. No output is shown\.$/)).toBeVisible();
	await page.getByRole('button', { name: 'Compute again' }).click();
	await expect.element(page.getByRole('progressbar')).toBeInTheDocument();
	stepper.change({ kernel: { source: 'named', name: 'identity' } });
	expect(namedKernel('identity').divisor).toBe(1);
	await expect.element(page.getByText('The output runs from 0 to 90.')).toBeVisible();
});
