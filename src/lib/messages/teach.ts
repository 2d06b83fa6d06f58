const counted = (count: number, one: string, many: string) =>
	`${String(count)} ${count === 1 ? one : many}`;

/** What every page says of the one where a teacher makes a lesson. */
export const teachPageMessages = {
	link: 'Make a lesson',
	title: 'Make a lesson',
	description:
		'Make a lesson about convolution without code: scenes from the stepper, captions at stops, questions that grade themselves.',
	noScript: 'Making a lesson takes JavaScript, which is off in this browser.'
} as const;

/** Words of the page where a teacher makes a lesson. Counts are small whole numbers; ordinals count from one. */
export const teachMessages = {
	title: 'Make a lesson',
	lede: 'A lesson is a few scenes: a figure, what you say about it, and what you ask. You set the figure up and write beside it; all of it stays on this device until you pass it on.',
	untitled: 'Untitled lesson',
	untitledScene: 'Untitled scene',
	loading: 'Loading…',
	loadFailed: 'This part could not be loaded: check the connection.',
	tryAgain: 'Try again',
	close: 'Close',

	/** The list of drafts. */
	shelf: {
		drafts: 'Your lessons',
		none: 'There is no lesson on this device yet.',
		start: 'Make the first scene',
		another: 'New lesson',
		scenes: (scenes: number) =>
			scenes === 0 ? 'no scene yet' : counted(scenes, 'scene', 'scenes'),
		edited: (when: string) => `changed ${when}`,
		duplicate: 'Duplicate',
		duplicateOf: (title: string) => `Duplicate “${title}”`,
		copyOf: (title: string) => `${title} (copy)`,
		remove: 'Delete',
		removeOf: (title: string) => `Delete “${title}”`,
		removed: (title: string) => `“${title}” is deleted.`,
		bringBack: 'Bring it back',
		broughtBack: (title: string) => `“${title}” is back.`,
		unreadable:
			'This lesson can’t be read any more. It is still in the list, so that nothing is lost by mistake.',
		gone: 'This lesson is not on this device.',
		import: 'Open a lesson file',
		importDetail: 'or drop it anywhere on this page',
		drop: 'Drop the lesson file here',
		opened: (title: string) => `“${title}” is opened.`,
		notOpened: (name: string) => `“${name}” can’t be opened`,
		ready: 'Start from a lesson of this site',
		readyDetail: 'It opens as a copy of your own.',
		opening: 'Opening…',
		unfinished:
			'This browser is not letting the page store anything: what you make lasts until you leave the page. Save it as a file before you go.'
	},

	/** The line above the desk. */
	bar: {
		region: 'The lesson you are making',
		all: 'All your lessons',
		undo: 'Undo',
		redo: 'Redo',
		undone: 'Undone.',
		redone: 'Done again.',
		try: 'Try the lesson',
		write: 'Go on writing',
		versions: 'Versions',
		share: 'Share',
		toDo: (count: number) => (count === 1 ? '1 thing to mend' : `${count} things to mend`),
		nothingToDo: 'Nothing to mend',
		words: 'Words',
		figure: 'Figure',
		views: 'What is shown'
	},

	/** What became of the last change. */
	status: {
		saved: 'Saved on this device',
		saving: 'Saving…',
		failed: 'Could not be saved',
		refused: 'Not stored: this browser refuses storage',
		conflict: 'Changed in another tab'
	},
	fault: {
		full: 'This device has no room left for it. Delete a lesson you no longer need, or save this one as a file.',
		refused:
			'This browser refuses to store anything for this page, as private windows and embedded pages do. Save the lesson as a file before you leave.',
		failed:
			'Something went wrong while it was stored. Save the lesson as a file, to be on the safe side.',
		again: 'Try to save again',
		saveFile: 'Save as a file'
	},
	conflict: {
		changed:
			'This lesson was changed in another tab. Nothing is overwritten: choose what to go on with.',
		removed: 'This lesson was deleted in another tab. What you see here is still yours.',
		theirs: 'Go on with the other tab’s',
		mine: 'Go on with mine',
		restore: 'Keep it',
		detail: 'The one you don’t choose stays among the versions.',
		tookTheirs: 'You go on with the other tab’s.',
		tookMine: 'You go on with yours.'
	},
	recovered: 'The page closed before your last changes were saved. They are here again.',

	/** Title, aim, task. */
	lesson: {
		title: 'Title of the lesson',
		titleHint: 'Title of the lesson',
		aim: 'Aim',
		aimHint: 'What can the learner do afterwards?',
		task: 'Task',
		taskHint: 'What is the learner to do?'
	},

	/** Scenes in their order. */
	outline: {
		region: 'Scenes',
		none: 'No scene yet. Set the figure up and take it into the lesson.',
		contents: (stops: number, questions: number) =>
			stops + questions === 0
				? 'nothing on its path'
				: [
						stops > 0 ? counted(stops, 'stop', 'stops') : '',
						questions > 0 ? counted(questions, 'question', 'questions') : ''
					]
						.filter(Boolean)
						.join(', '),
		grip: (title: string) => `Drag “${title}” to another place`,
		up: (title: string) => `Move “${title}” up`,
		down: (title: string) => `Move “${title}” down`,
		duplicate: (title: string) => `Duplicate “${title}”`,
		remove: (title: string) => `Delete “${title}”`,
		moved: (title: string, place: number, count: number) =>
			`“${title}” is now number ${place} of ${count}.`,
		removed: (title: string) => `“${title}” is deleted. Undo brings it back.`,
		duplicated: (title: string) => `“${title}” is duplicated.`,
		keys: 'Alt with the up and down arrows moves a scene or a stop.',
		full: (most: number) => `A lesson has up to ${most} scenes.`
	},

	/** The words of one scene. */
	scene: {
		region: (ordinal: number, count: number) => `Scene ${ordinal} of ${count}`,
		title: 'Title of the scene',
		titleHint: 'Title of the scene',
		prose: 'What you say about it',
		proseHint: 'Write as you would speak. An empty line begins a paragraph; *stars* stress a word.',
		path: 'The path',
		noPath: 'Nothing yet. Step the figure to where there is something to see, and add a stop.',
		addStop: 'Add a stop here',
		addQuestion: 'Add a question',
		orderBySteps: 'Order by steps',
		ordered: 'The path is in the order of its steps.',
		full: (most: number) => `A path has up to ${most} stops and questions.`,
		change: 'Let the learner change something',
		changeText: 'What to change, and what to watch',
		changeHint: 'Set the padding to *replicate* and look at the corner again.',
		changeSettings: 'What may be changed',
		shown: 'How the figure is shown',
		opensAt: 'It opens at',
		openHere: 'Open it at the step shown',
		range: 'What can be reached',
		wholeWalk: 'the whole walk',
		fromTo: (from: string, to: string) => `steps ${from} to ${to}`,
		startHere: 'Begin at the step shown',
		endHere: 'End at the step shown',
		noRange: 'The whole walk',
		granularity: 'One press goes',
		granularities: {
			multiply: 'one multiply',
			window: 'one window',
			row: 'one row'
		},
		panels: 'Beside input and output',
		panelNames: {
			kernel: 'the kernel',
			stage: 'the products and their sum',
			size: 'the output’s size worked out',
			equation: 'the equation',
			tables: 'the numbers as tables',
			code: 'the code in step',
			borders: 'what libraries call the padding',
			picture: 'the whole picture'
		},
		fixed: {
			channels:
				'This scene makes a colour picture gray. Its words and stops can be changed here; its pixels come from its file.',
			'bug-lab':
				'This scene is a loop with defects, and leads through itself. Its words and questions can be changed here; its loop comes from its file.'
		}
	},

	/** A stop or a question of the path. */
	beat: {
		stop: (ordinal: number) => `Stop ${ordinal}`,
		question: (ordinal: number) => `Question ${ordinal}`,
		nowhere: 'This step is not in the figure any more: move the stop.',
		caption: 'What is to be seen here',
		show: 'Show it in the figure',
		moveHere: 'Move it to the step shown',
		step: (ordinal: string) => `step ${ordinal}`,
		remove: (name: string) => `Delete ${name}`,
		removed: (name: string) => `${name} is deleted. Undo brings it back.`,
		up: (name: string) => `Move ${name} up`,
		down: (name: string) => `Move ${name} down`,
		grip: (name: string) => `Drag ${name} to another place`,
		moved: (name: string, place: number, count: number) =>
			`${name} is now number ${place} of ${count} on the path.`,
		added: (name: string) => `${name} is added.`
	},

	/** Questions: how they are chosen and written. */
	questions: {
		title: 'Choose a question',
		lede: 'These can be asked about this figure. The right answer and the wrong ones that tell a mistake are worked out from it.',
		none: 'Nothing can be asked about this figure by itself. You can write a choice of your own.',
		own: 'A choice of your own',
		ownDetail: 'You write the question, its options, and what is said to each.',
		add: 'Add this question',
		addOf: (prompt: string) => `Add: ${prompt}`,
		added: 'Added',
		answer: 'Right answer',
		recognises: (count: number) =>
			counted(count, 'wrong answer that it recognises', 'wrong answers that it recognises'),
		kinds: {
			'next-window': 'Where the window goes next',
			product: 'A product',
			sum: 'The sum so far',
			written: 'What will be written',
			'output-size': 'How large the output will be',
			'padding-source': 'What the padding copies',
			'place-window': 'Where the window is for an output',
			'product-grid': 'All products of a window',
			'which-kernel': 'Which kernel did this',
			'build-kernel': 'Build a kernel',
			'wrong-line': 'Which line is wrong',
			choice: 'A choice of your own'
		},
		every: 'Every kind',
		kind: 'Kind',
		prompt: 'Your words for the question',
		promptHint: 'Leave it empty for ours',
		preview: 'See it as the learner does',
		previewed: 'As the learner sees it',
		hidePreview: 'Close the preview',
		cannotAsk:
			'This figure cannot put this question any more. Delete it, or take the old figure back.',
		option: (ordinal: number) => `Option ${ordinal}`,
		options: 'Options',
		optionText: (ordinal: number) => `Option ${ordinal}`,
		optionHint: 'An answer to choose',
		feedback: (ordinal: number) => `What is said to option ${ordinal}`,
		feedbackHint: 'Said when it is chosen: why it is right, or what it mistakes',
		correct: 'This one is right',
		addOption: 'Add an option',
		removeOption: (ordinal: number) => `Delete option ${ordinal}`,
		optionOrder: 'The learner sees the options in an order of their own.'
	},

	/** The live figure beside the words. */
	bench: {
		region: 'The figure',
		ofScene: (ordinal: number) => `The figure of scene ${ordinal}`,
		first: 'Set the figure up',
		take: 'Take this into the lesson',
		taken: 'The figure is taken into the scene.',
		sceneAdded: (ordinal: number) => `Scene ${ordinal} is added.`,
		newScene: 'New scene from this figure',
		differs: 'The figure is not as the scene has it.',
		back: 'Back to the scene’s',
		wait: 'Stops are placed once the figure is taken into the lesson.',
		broken:
			'The settings of this scene do not go together, so there is no figure. Set one up and take it into the lesson.',
		which: 'Settings of',
		figure: (ordinal: number) => `Figure ${ordinal}`,
		noGrid: 'The picture is still being read. Try again in a moment.',
		loop: 'The loop with its defects is to be walked in “Try the lesson”.'
	},

	track: {
		region: 'Stops on the timeline',
		labelled: (name: string, caption: string) => `${name}: ${caption}`
	},

	placeholders: {
		insert: 'Insert a number',
		into: (label: string) => `into “${label}”`,
		title: 'Numbers of the figure',
		search: 'Find',
		none: 'The figure’s settings do not go together: there are no numbers yet.',
		notFound: 'There is none of that name.',
		groups: {
			step: 'Of the step shown',
			input: 'Of the input',
			kernel: 'Of the kernel',
			output: 'Of the output',
			size: 'Sizes, padding and steps',
			walk: 'Of the whole walk',
			channels: 'Of the colour picture',
			bug: 'Of the loop'
		},
		matrix: {
			size: 'Size',
			rows: 'Rows',
			cols: 'Columns',
			count: 'How many',
			min: 'Smallest number',
			max: 'Largest number'
		},
		step: {
			value: 'Number',
			weight: 'Weight over it',
			product: 'Product',
			before: 'Sum before',
			after: 'Sum after',
			sum: 'Sum',
			cell: 'Its cell',
			kernelCell: 'The weight’s cell',
			output: 'The output it is for',
			ordinal: 'Number of the step'
		},
		writtenHere: 'What is written for this output',
		terms: 'The sum written out',
		kernelSum: 'Sum of the weights',
		divisor: 'Divisor',
		paddedSize: 'Size with its padding',
		paddingTop: 'Padding above',
		paddingLeft: 'Padding on the left',
		strideRows: 'Stride down',
		strideCols: 'Stride along a row',
		dilationRows: 'Dilation',
		effectiveRows: 'Rows that the dilated kernel spans',
		exactRows: 'Output rows before rounding down',
		leftoverRows: 'Padded rows that no window reaches',
		steps: 'Steps',
		multiplies: 'Multiplies',
		weightRed: 'Weight of red',
		weightGreen: 'Weight of green',
		weightBlue: 'Weight of blue',
		bugWritten: 'Outputs written',
		bugCorrect: 'Outputs written right',
		bugUnwritten: 'Outputs never written',
		bugSwallowed: 'Errors that nobody saw'
	},

	words: {
		asRead: 'As the learner reads it',
		notReadable: 'The figure’s settings do not go together: there are no numbers to fill in.',
		left: (left: number) => `${counted(left, 'character', 'characters')} left`
	},

	problems: {
		title: 'To mend before you pass it on',
		none: 'Nothing: the lesson can be passed on.',
		empty: {
			title: 'Give it a title.',
			aim: 'Say what the learner can do afterwards.',
			task: 'Say what the learner is to do.',
			scenes: 'Make a scene: set the figure up and take it into the lesson.',
			prose: 'Say something about the figure.',
			caption: 'Say what is to be seen here.',
			prompt: 'Ask something.',
			text: 'Write something here.',
			feedback: 'Say what this option gets right or mistakes.'
		},
		inLesson: 'The lesson',
		inScene: (ordinal: number, title: string) =>
			title === '' ? `Scene ${ordinal}` : `Scene ${ordinal}, ${title}`
	},

	trying: {
		region: 'The lesson as the learner sees it',
		leftOut: (count: number) =>
			count === 1
				? 'One thing is left out here, because it is still to be mended.'
				: `${count} things are left out here, because they are still to be mended.`,
		nothing: 'There is nothing to try yet: make a scene first.'
	},

	sharing: {
		title: 'Pass the lesson on',
		saveFile: 'Save the lesson file',
		fileDetail:
			'Finished or not, the file holds all of it. Whoever has it opens it at “Open a lesson file”.',
		more: 'Link, page, offline file, course package',
		moreDetail: 'Each way shows what the learner will see.',
		notYet: 'The other ways take a lesson with nothing left to mend.'
	},

	versions: {
		title: 'Earlier versions',
		lede: 'Every save is a version. The older they are, the fewer of them are kept.',
		none: 'There is no earlier version yet.',
		from: (when: string) => `From ${when}`,
		look: 'Look at it',
		restore: 'Restore this version',
		restored: 'The version is restored. Undo goes back to what you had.',
		scenes: 'Its scenes',
		unreadable: 'The versions could not be read.'
	},

	/** "5 minutes ago", "yesterday at 14:05" are the browser’s own words; these are ours. */
	justNow: 'just now'
} as const;
