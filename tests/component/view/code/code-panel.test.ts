import { matrix, defineConvolution, exampleInput } from '$lib/core';
import { listingFor, type Listing } from '$lib/listings';
import { flushSync } from 'svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { showCode, valuesBeside } from './code-host';

afterEach(() => vi.restoreAllMocks());

const stride1 = { stride: { rows: 1, cols: 1 } };
const lit = () => document.querySelector('[aria-current=step]')?.textContent?.trim();

describe('the line at work', () => {
	test('is marked, and moves with the step', async () => {
		const { seek } = await showCode();
		expect(lit()).toBe('window = padded[top:top + rows, left:left + cols]');
		seek(15);
		expect(lit()).toBe('total += product');
		seek(21);
		expect(lit()).toBe('output[i, j] = total');
		expect(document.querySelectorAll('[aria-current=step]')).toHaveLength(1);
	});

	test('comes into view in the listing, and the page stays where it is', async () => {
		const { seek, find } = await showCode();
		await page.getByRole('tab', { name: 'TypeScript' }).click();
		const before = window.scrollY;
		for (const index of [0, 5, 10]) {
			seek(index);
			const list = find('ol').getBoundingClientRect();
			const line = find('[aria-current=step]').getBoundingClientRect();
			expect(line.top).toBeGreaterThanOrEqual(list.top - 1);
			expect(line.bottom).toBeLessThanOrEqual(list.bottom + 1);
		}
		expect(window.scrollY).toBe(before);
	});
});

describe('values', () => {
	test('stand beside their lines in their roles’ colours', async () => {
		const { seek, find } = await showCode();
		seek(15);
		expect(valuesBeside()).toEqual([
			'i = 0',
			'j = 1',
			'top = 0',
			'left = 2',
			'window = [[0, 0, 0], [2, 9, 4], [8, 5, 0]]',
			'u = 1',
			'v = 0',
			'value = 2',
			'weight = −2',
			'product = −4',
			'total = −4'
		]);
		const colour = (selector: string) => getComputedStyle(find(selector)).color;
		const of = (role: string) => colour(`[data-code-values] .${role}`);
		expect(new Set(['input', 'kernel', 'accumulator', 'output'].map(of)).size).toBe(4);
	});

	test('stand below their lines where the panel is narrow, indented as wide', async () => {
		const { seek, find } = await showCode({}, 320);
		seek(15);
		const line = find('[aria-current=step]');
		const values = line.parentElement!.querySelector('[data-code-values]')!;
		expect(values.getBoundingClientRect().top).toBeGreaterThanOrEqual(
			line.getBoundingClientRect().bottom - 1
		);
		const lefts = [...document.querySelectorAll('li > button, li > code')].map((each) =>
			Math.round(each.getBoundingClientRect().left)
		);
		expect(Math.max(...lefts) - Math.min(...lefts)).toBeLessThanOrEqual(1);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
	});

	test.each([1000, 320])('come and go without moving a line, %d pixels wide', async (width) => {
		const { seek, find } = await showCode({}, width);
		const heights = [0, 1, 15, 21].map((index) => {
			seek(index);
			return find('ol').scrollHeight;
		});
		expect(new Set(heights).size).toBe(1);
	});
});

describe('a line', () => {
	test('leads to the next step that comes to it, and from the last to the first', async () => {
		const { stepper } = await showCode();
		const write = page.getByRole('button', { name: 'output[i, j] = total' });
		await write.click();
		expect(stepper.index).toBe(10);
		await write.click();
		expect(stepper.index).toBe(21);
		flushSync(() => stepper.seek(65));
		await write.click();
		expect(stepper.index).toBe(10);
	});

	test('is no button where no step comes to it', async () => {
		await showCode();
		expect(page.getByRole('button', { name: 'import numpy' }).elements()).toEqual([]);
		await expect.element(page.getByText('import numpy as np')).toBeInTheDocument();
	});
});

describe('the tabs', () => {
	test('are walked by the arrow keys, Home and End, with one tab stop', async () => {
		const { stepper } = await showCode(stride1);
		const tab = (name: string) => page.getByRole('tab', { name });
		(tab('NumPy').element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowRight}');
		await expect.element(tab('TypeScript')).toHaveFocus();
		await expect.element(tab('TypeScript')).toHaveAttribute('aria-selected', 'true');
		await userEvent.keyboard('{End}');
		await expect.element(tab('TensorFlow')).toHaveFocus();
		await userEvent.keyboard('{ArrowRight}');
		await expect.element(tab('NumPy')).toHaveFocus();
		await userEvent.keyboard('{ArrowLeft}');
		await expect.element(tab('TensorFlow')).toHaveFocus();
		await userEvent.keyboard('{Home}');
		await expect.element(tab('NumPy')).toHaveFocus();
		const stops = page
			.getByRole('tab')
			.elements()
			.filter((each) => (each as HTMLElement).tabIndex === 0);
		expect(stops).toHaveLength(1);
		// The player’s arrows do not step meanwhile.
		expect(stepper.index).toBe(0);
	});

	test('name the panel that they show', async () => {
		await showCode(stride1);
		for (const [name, call] of [
			['SciPy', 'convolve2d(padded'],
			['OpenCV', 'cv2.filter2D('],
			['PyTorch', 'F.conv2d('],
			['TensorFlow', 'tf.nn.conv2d(']
		]) {
			await page.getByRole('tab', { name }).click();
			await expect.element(page.getByRole('tabpanel', { name })).toBeVisible();
			await expect.poll(lit).toContain(call);
		}
		await expect
			.element(page.getByRole('tabpanel'))
			.toHaveTextContent('the only listing here that was not run to check it');
	});

	test('a stride is refused by OpenCV in a sentence, with nothing to copy', async () => {
		const { stepper } = await showCode();
		await page.getByRole('tab', { name: 'OpenCV' }).click();
		await expect
			.element(page.getByRole('tabpanel'))
			.toHaveTextContent('OpenCV’s filter2D has no stride');
		expect(page.getByRole('button', { name: 'Copy the code' }).elements()).toEqual([]);
		stepper.change(stride1);
		await expect.element(page.getByRole('button', { name: 'Copy the code' })).toBeVisible();
	});
});

describe('copying', () => {
	const c = defineConvolution(
		exampleInput('grid-a'),
		matrix([
			[2, -1, 4],
			[0, 3, -2],
			[-3, 1, 5]
		]),
		{ padding: 1, stride: 2 }
	);
	const whole = (listingFor('numpy', c) as Listing).text;

	test('takes the whole runnable text and says so politely', async () => {
		const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
		await showCode();
		await page.getByRole('button', { name: 'Copy the code' }).click();
		expect(writeText).toHaveBeenCalledExactlyOnceWith(whole);
		await expect.element(page.getByRole('status')).toHaveTextContent('Copied: it runs as it is');
	});

	test('is done by hand where the browser refuses it', async () => {
		vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no'));
		await showCode();
		await page.getByRole('button', { name: 'Copy the code' }).click();
		await expect.element(page.getByRole('status')).toHaveTextContent('press Ctrl+C, or ⌘C');
		const field = page.getByLabelText('The code to copy').element() as HTMLTextAreaElement;
		expect(document.activeElement).toBe(field);
		expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(whole);
	});
});

test('Folded away it lists nothing, and unfolded it is where the player is.', async () => {
	const { seek } = await showCode();
	await page.getByText('The same in code').click();
	await expect.poll(() => document.querySelectorAll('ol')).toHaveLength(0);
	seek(21);
	await page.getByText('The same in code').click();
	await expect.poll(lit).toBe('output[i, j] = total');
});
