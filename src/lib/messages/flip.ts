/** Words of the kernel's flip. */
export const flipMessages = {
	upDown: '1 of 2: rows change places, up-down.',
	leftRight: '2 of 2: columns change places, left-right.',
	done: 'Flipped both ways: this is what slides.',
	none: 'Cross-correlation slides the kernel as given: nothing is flipped.',
	replay: 'Show the flip again',
	pause: 'Pause the flip',
	step: 'One flip at a time'
} as const;
