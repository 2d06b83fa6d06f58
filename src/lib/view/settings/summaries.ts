import type { Convolution } from '$lib/core';
import { formatNumber, formatSize } from '$lib/figure';
import { settingsMessages as messages } from '$lib/messages';
import type { PerAxis, State } from '$lib/schema';

/** The settings that have a button of their own, in the order of the row. */
export const settingNames = [
	'input',
	'kernel',
	'padding',
	'stride',
	'dilation',
	'operation',
	'view'
] as const;

export type SettingName = (typeof settingNames)[number];

/** The current value of a setting in a word or two; empty where there is nothing to say. */
export function summarize(name: SettingName, settings: State, c: Convolution): string {
	switch (name) {
		case 'input':
			return inputSummary(settings, c);
		case 'kernel':
			return settings.kernel.source === 'named'
				? messages.kernels[settings.kernel.name]
				: messages.ownNumbers(formatSize(c.kernel.rows, c.kernel.cols));
		case 'padding':
			return paddingSummary(settings);
		case 'stride':
			return axesSummary(settings.stride);
		case 'dilation':
			return axesSummary(settings.dilation);
		case 'operation':
			return settings.operation;
		case 'view':
			return '';
	}
}

function inputSummary({ input }: State, c: Convolution): string {
	if (input.source === 'example') return messages.examples[input.name];
	if (input.source === 'numbers') {
		return messages.ownNumbers(formatSize(c.input.rows, c.input.cols));
	}
	return input.picture.kind === 'sample'
		? messages.samples[input.picture.name]
		: messages.ownPicture;
}

function paddingSummary({ padding, paddingMode }: State): string {
	if (padding === 'valid' || padding === 0) return messages.noPadding;
	const amount =
		typeof padding === 'number'
			? formatNumber(padding)
			: typeof padding === 'string'
				? padding
				: messages.paddingSides;
	return messages.paddingOf(amount, paddingMode);
}

function axesSummary({ rows, cols }: PerAxis): string {
	return rows === cols ? formatNumber(rows) : formatSize(rows, cols);
}
